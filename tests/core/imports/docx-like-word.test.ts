import { expect, it } from "vitest";
import { importDocx } from "#core/imports/import-docx";
import { docx, item, lists, p, r, styled } from "#tests/support/docx";
import { outline, warned } from "./notation.ts";

/** What Word sprinkles over a text: ids of savings, marks of the speller, bookmarks, a language for each run. */
const worded = (text: string) =>
  text
    .split(/(?<= )/)
    .map(
      (word) =>
        `<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00AB12CD"><w:rPr><w:lang w:val="pl-PL"/></w:rPr><w:t xml:space="preserve">${word}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
    )
    .join("");
const bookmarked = (text: string) =>
  `<w:bookmarkStart w:id="0" w:name="_Toc1"/>${worded(text)}<w:bookmarkEnd w:id="0"/>`;
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(worded(text))}</w:tc>`;

it("a commentary as Word writes it, in Polish, with all that colleagues left in it", async () => {
  const imported = importDocx(
    await docx({
      styles: {
        Normalny: "Normal",
        Tytu: "Title",
        Nagwek1: "heading 1",
        Nagwek2: "heading 2",
        Akapitzlist: "List Paragraph",
        Spistreci1: "toc 1",
        Tekstprzypisudolnego: "footnote text",
        Hipercze: "Hyperlink",
      },
      styleRules: { Nagwek2: `<w:basedOn w:val="Nagwek1"/>`, Nagwek1: "<w:rPr><w:b/></w:rPr>" },
      numbering: lists({ 1: "bullet" }),
      links: { rId8: "https://example.org/uchwala" },
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1">${styled("Tekstprzypisudolnego", `<w:r><w:footnoteRef/></w:r>${worded(" Uchwała nr 41, s. 17.")}`)}</w:footnote>`,
      comments: `<w:comment w:id="3" w:author="J. Kowal">${p(worded("Sprawdzić!"))}</w:comment>`,
      body: [
        styled("Tytu", bookmarked("Śluzy, których nie widać")),
        p(worded("Rząd zapowiada odbudowę dwunastu śluz.")),
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${styled("Spistreci1", worded("Co postanowiono? 2"))}</w:sdtContent></w:sdt>`,
        styled("Nagwek1", bookmarked("Co postanowiono?")),
        p(
          `${worded("Przyjęto ")}<w:hyperlink r:id="rId8" w:history="1">${r("uchwałę", `<w:rStyle w:val="Hipercze"/>`)}</w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r>${worded(" w marcu")}<w:ins w:id="9" w:author="J. Kowal">${worded(" 2026 roku")}</w:ins>${r(".")}`,
        ),
        item(1, 0, worded("cztery śluzy powyżej Płocka;")),
        item(1, 0, worded("osiem pozostałych po 2032 roku.")),
        styled("Nagwek2", worded("Koszty")),
        p(
          `<w:commentRangeStart w:id="3"/>${worded("Program pochłonie 5 mld zł.")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
        ),
        `<w:tbl><w:tblPr/><w:tr>${cell("Rok")}${cell("Kwota")}</w:tr><w:tr>${cell("2026")}${cell("1,2 mld")}</w:tr></w:tbl>`,
        p(""),
      ].join(""),
    }),
  );
  expect(outline(imported)).toEqual([
    "T Śluzy, których nie widać",
    "Rząd zapowiada odbudowę dwunastu śluz.",
    "Q Co postanowiono?",
    "Przyjęto <uchwałę -> https://example.org/uchwala>{Uchwała nr 41, s. 17.} w marcu 2026 roku.",
    "- cztery śluzy powyżej Płocka;",
    "- osiem pozostałych po 2032 roku.",
    "### Koszty",
    "Program pochłonie 5 mld zł.",
    "| Rok | Kwota",
    "| 2026 | 1,2 mld",
  ]);
  expect(warned(imported)).toEqual(["contents-dropped@1", "changes-accepted@1", "comment-left-out@1"]);
});
