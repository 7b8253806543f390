import { describe, expect, it } from "vitest";
import { importDocx } from "#core/imports/import-docx";
import { type DocxParts, docx, p, r } from "#tests/support/docx";
import { outline } from "./notation.ts";

const imported = async (parts: DocxParts) => importDocx(await docx(parts));
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const address = "https://example.org/a?b=1&c=2";

describe("links of a Word document", () => {
  const ways: [string, string, Record<string, string>][] = [
    [
      "by a relationship",
      `<w:hyperlink r:id="rId5">${r("umowy", `<w:u w:val="single"/>`)}</w:hyperlink>`,
      { rId5: address },
    ],
    ["by a field", field(` HYPERLINK "https://example.org/a?b=1&amp;c=2" \\o "tip" `, r("umowy")), {}],
    [
      "by a simple field",
      `<w:fldSimple w:instr='HYPERLINK "https://example.org/a?b=1&amp;c=2"'>${r("umowy")}</w:fldSimple>`,
      {},
    ],
    [
      "by Google's redirection",
      `<w:hyperlink r:id="g">${r("umowy")}</w:hyperlink>`,
      { g: `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D&source=editors` },
    ],
  ];
  it.each(ways)("are found %s", async (_, xml, links) => {
    const read = await imported({ body: p(`${r("Tekst ")}${xml}${r(" dalej.")}`), links });
    expect(outline(read)).toEqual([`Tekst <umowy -> ${address}> dalej.`]);
    expect(read.warnings).toEqual([]);
  });

  it("of another kind are dropped, places in the file without a word", async () => {
    const read = await imported({
      body: p(
        `<w:hyperlink r:id="f">${r("plik")}</w:hyperlink><w:hyperlink w:anchor="_Toc1">${r(" tu")}</w:hyperlink>${field(` REF _Ref1 \\h `, r(" tam"))}${field(` PAGE `, r(" 7"))}`,
      ),
      links: { f: "file:///C:/plik.xlsx" },
    });
    expect(outline(read)).toEqual(["plik tu tam 7"]);
    expect(read.warnings).toMatchObject([
      { code: "link-dropped", excerpt: "plik", detail: { href: "file:///C:/plik.xlsx" } },
    ]);
  });

  it("of a broken field do not swallow the text", async () => {
    const broken = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK</w:instrText></w:r>`;
    expect(outline(await imported({ body: p(r("A") + broken) + p("B") }))).toEqual(["A", "B"]);
  });
});

describe("notes of a Word document", () => {
  const note = (kind: "footnote" | "endnote", id: number, content: string) =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(" ")}${content}</w:p></w:${kind}>`;

  it("stand where they are referred to", async () => {
    const read = await imported({
      body: p(
        `${r("Rząd")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(" milczy")}<w:r><w:endnoteReference w:id="1"/></w:r>${r(".")}`,
      ),
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note("footnote", 2, `${r("Rada, ")}<w:hyperlink r:id="n">${r("s. 4")}</w:hyperlink>${r(".")}</w:p><w:p>${r("Por. tamże.")}`)}`,
      endnotes: note("endnote", 1, r("Stan na maj.")),
      links: { n: "https://example.org/" },
    });
    expect(outline(read)).toEqual([
      "Rząd{Rada, <s. 4 -> https://example.org/>. Por. tamże.} milczy{Stan na maj.}.",
    ]);
  });

  it("have signs of their own, which are no words", async () => {
    const read = await imported({
      body: p(
        `${r("Rząd")}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${r(".")}`,
      ),
      footnotes: note("footnote", 2, r("Rada.")),
    });
    expect(outline(read)).toEqual(["Rząd{Rada.}."]);
  });

  it("that are missing are told", async () => {
    const read = await imported({ body: p(`${r("Rząd")}<w:r><w:footnoteReference w:id="2"/></w:r>`) });
    expect(read.warnings).toMatchObject([{ code: "note-unmatched" }]);
  });
});

describe("tracked changes of a Word document", () => {
  it("are accepted, with one warning that counts them and says where", async () => {
    const read = await imported({
      body: `${p(`${r("Rząd ")}<w:del w:id="1"><w:r><w:delText>nie </w:delText></w:r></w:del><w:ins w:id="2">${r("wreszcie ")}</w:ins>${r("odpowiedział.")}`)}${p(`<w:moveFrom w:id="3">${r("Stąd.")}</w:moveFrom>`)}${p(`<w:moveTo w:id="4">${r("Stąd.")}</w:moveTo>`)}`,
    });
    expect(outline(read)).toEqual(["Rząd wreszcie odpowiedział.", "Stąd."]);
    expect(read.warnings).toEqual([
      {
        code: "changes-accepted",
        excerpt: "− nie",
        section: 0,
        block: 0,
        detail: { insertions: "1", deletions: "1", moves: "1", where: "− nie\n+ wreszcie\n+ Stąd." },
      },
    ]);
  });

  it("join paragraphs whose end was deleted, and take deleted rows out", async () => {
    const row = (text: string, properties = "") =>
      `<w:tr>${properties}<w:tc>${p(text)}</w:tc><w:tc>${p("x")}</w:tc></w:tr>`;
    const read = await imported({
      body: `${p("Rząd ", `<w:rPr><w:del w:id="1"/></w:rPr>`)}${p("milczy.")}<w:tbl>${row("a")}${row("b", `<w:trPr><w:del w:id="2"/></w:trPr>`)}</w:tbl>`,
    });
    expect(outline(read).slice(0, 1)).toEqual(["Rząd milczy."]);
    expect(outline(read).join()).not.toContain("b");
  });
});

it("comments of a Word document are told with their place, their author and their words", async () => {
  const read = await imported({
    body: `${p("Lead.")}${p("Po co?", `<w:outlineLvl w:val="0"/>`)}${p(`${r("Rząd ")}<w:commentRangeStart w:id="7"/>${r("wydał 5 mln zł")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(".")}`)}`,
    comments: `<w:comment w:id="7" w:author="Anna Nowak" w:date="2026-03-01T10:00:00Z"><w:p>${r("Skąd ta ")}${r("kwota?")}</w:p></w:comment>`,
  });
  expect(outline(read)).toEqual(["Lead.", "Q Po co?", "Rząd wydał 5 mln zł."]);
  expect(read.warnings).toEqual([
    {
      code: "comment-left-out",
      excerpt: "wydał 5 mln zł",
      section: 1,
      block: 2,
      detail: { author: "Anna Nowak", date: "2026-03-01T10:00:00Z", words: "Skąd ta kwota?" },
    },
  ]);
});
