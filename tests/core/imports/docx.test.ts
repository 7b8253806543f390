import { describe, expect, it } from "vitest";
import { importDocx } from "#core/imports/import-docx";
import { type DocxParts, docx, item, lists, p, r, styled } from "#tests/support/docx";
import { outline, warned } from "./notation.ts";

const imported = async (parts: DocxParts) => importDocx(await docx(parts));
/** What comes after one paragraph, so that there is a lead. */
const blocks = async (body: string, parts: Partial<DocxParts> = {}) =>
  outline(await imported({ ...parts, body: p("Lead.") + body })).slice(1);

describe("headings of a Word document", () => {
  const shapes: [string, DocxParts, string[]][] = [
    [
      "title and first level, in Polish",
      {
        styles: { Tytu: "Title", Nagwek1: "heading 1", Nagwek2: "heading 2" },
        body: `${styled("Tytu", "Most")}${p("Lead.")}${styled("Nagwek1", "Po co?")}${p("A")}${styled("Nagwek2", "Raz")}${p("B")}${styled("Nagwek1", "Tło")}${p("C")}`,
      },
      ["T Most", "Lead.", "Q Po co?", "A", "### Raz", "B", "B Tło", "C"],
    ],
    [
      "one first level over second levels",
      {
        styles: { Heading1: "heading 1", Heading2: "Heading 2" },
        body: `${styled("Heading1", "Most")}${p("Lead.")}${styled("Heading2", "Po co?")}${p("A")}`,
      },
      ["T Most", "Lead.", "Q Po co?", "A"],
    ],
    [
      "first levels alone",
      {
        styles: { Heading1: "heading 1" },
        body: `${p("Lead.")}${styled("Heading1", "Po co?")}${p("A")}${styled("Heading1", "Źródła")}${p("B")}`,
      },
      ["Lead.", "Q Po co?", "A", "S Źródła", "B"],
    ],
    [
      "styles of one's own on a heading, and outline levels",
      {
        styles: { H1: "heading 1", Sekcja: "Sekcja" },
        styleRules: { Sekcja: `<w:basedOn w:val="H1"/>` },
        body: `${p("Lead.")}${styled("Sekcja", "Po co?")}${p("A")}${p("Tło", `<w:outlineLvl w:val="0"/>`)}${p("B")}`,
      },
      ["Lead.", "Q Po co?", "A", "B Tło", "B"],
    ],
    [
      "ids alone, where the styles are missing",
      { body: `${p("Lead.")}${styled("Nagwek1", "Po co?")}${p("A")}${styled("Heading1", "Tło")}${p("B")}` },
      ["Lead.", "Q Po co?", "A", "B Tło", "B"],
    ],
  ];
  it.each(shapes)("%s", async (_, parts, expected) => {
    expect(outline(await imported(parts))).toEqual(expected);
  });

  it("may be set in larger and bold letters only", async () => {
    const bold = "<w:b/>";
    const large = `<w:b/><w:sz w:val="36"/>`;
    const read = await imported({
      body: `${p(r("Most nad Wisłą", large), `<w:jc w:val="center"/>`)}${p("Lead o moście, który stanął.")}${p(r("Po co go zbudowano?", bold))}${p("Bo był potrzebny.")}${p(r("Tło", bold))}${p("Rzeka jest szeroka.")}`,
    });
    expect(outline(read)).toEqual([
      "T Most nad Wisłą",
      "Lead o moście, który stanął.",
      "Q Po co go zbudowano?",
      "Bo był potrzebny.",
      "B Tło",
      "Rzeka jest szeroka.",
    ]);
    expect(warned(read)).toEqual(["heading-guessed@0", "heading-guessed@1", "heading-guessed@2"]);
  });

  it("leave a table of contents out", async () => {
    const read = await imported({
      styles: { H1: "heading 1", TOC1: "toc 1", TOCHeading: "TOC Heading" },
      body: `${p("Lead.")}${styled("TOCHeading", "Spis treści")}${styled("TOC1", "Po co? 1")}${styled("H1", "Po co?")}${p("A")}`,
    });
    expect(outline(read)).toEqual(["Lead.", "Q Po co?", "A"]);
    expect(warned(read)).toEqual(["contents-dropped@1"]);
  });
});

describe("paragraphs of a Word document", () => {
  it("keep bold, italic and underline, of runs and of styles", async () => {
    const styles = { Mocny: "Mocny", lettersKursywa: "Kursywa" };
    const styleRules = { Mocny: "<w:rPr><w:b/></w:rPr>", lettersKursywa: "<w:rPr><w:i/></w:rPr>" };
    const body = `${p(
      r("a ", "<w:b/>") + r("b ", "<w:i/>") + r("c ", `<w:u w:val="single"/>`) + r("d", `<w:b w:val="0"/>`),
    )}${styled("Mocny", r("e ") + r("f ", `<w:b w:val="false"/>`) + r("g", `<w:rStyle w:val="lettersKursywa"/>`))}`;
    expect(await blocks(body, { styles, styleRules })).toEqual(["*a */b /_c _d", "*e *f /*g*/"]);
  });

  it("keep every letter, whatever wraps it", async () => {
    const inner = r("słowo");
    const body = p(
      `<w:smartTag w:element="place">${inner}</w:smartTag>${r(" 10\u00A0km")}<w:r><w:noBreakHyphen/><w:t>x</w:t><w:tab/><w:t>A</w:t><w:softHyphen/><w:t>B</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent>${r(" pole")}</w:sdtContent></w:sdt><w:customXml><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:customXml>${r("2", `<w:vertAlign w:val="superscript"/>`)}<m:oMath><m:r><m:t>n+1</m:t></m:r></m:oMath>`,
    );
    expect(await blocks(body)).toEqual(["słowo 10 km\u2011x AB pole→²n+1"]);
  });

  it("break where their lines do, and not at pages", async () => {
    const body = p(`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t></w:r>`);
    expect(await blocks(body)).toEqual(["a⏎b c"]);
  });

  it("are quotations by their style", async () => {
    const body = `${styled("Cytat", "Raz.")}${styled("Cytat", "Dwa.")}${p("Trzy.")}`;
    expect(await blocks(body, { styles: { Cytat: "Quote" } })).toEqual(["> Raz. ¶ Dwa.", "Trzy."]);
  });

  it("come after the one that their text box hangs on", async () => {
    const box = `<w:txbxContent>${p("W polu.")}</w:txbxContent>`;
    const body = p(
      `${r("Przed.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    const read = await imported({ body: `${p("Lead.")}${body}${p("Po.")}` });
    expect(outline(read)).toEqual(["Lead.", "Przed.", "W polu.", "Po."]);
    expect(warned(read)).toEqual(["text-box-moved@0"]);
  });

  it("lose pictures with a warning that tells what they show", async () => {
    const read = await imported({
      body: `${p("Lead.")}${p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Obraz 1" descr="Mapa rzeki"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>`)}${p("Po.")}`,
    });
    expect(read.warnings).toMatchObject([{ code: "image-dropped", excerpt: "Mapa rzeki", section: 0 }]);
  });

  it("hide what the file hides", async () => {
    const read = await imported({ body: p(r("Lead.") + r(" Tajne.", "<w:vanish/>")) });
    expect(outline(read)).toEqual(["Lead."]);
    expect(read.warnings).toMatchObject([{ code: "hidden-text-dropped", excerpt: "Tajne." }]);
  });
});

describe("lists of a Word document", () => {
  const numbering = lists({ 1: "bullet", 2: "decimal", 3: "none" });

  it("are bulleted, numbered and nested", async () => {
    const body = [
      item(1, 0, "a"),
      item(1, 1, "b"),
      item(1, 1, "c"),
      item(1, 0, "d"),
      item(2, 0, "e"),
      item(2, 0, "f"),
      item(3, 0, "g"),
    ].join("");
    expect(await blocks(body, { numbering })).toEqual(["- a ¶ - b ¶ - c", "- d", "1. e", "2. f", "g"]);
  });

  it("go on counting after a paragraph", async () => {
    const body = `${item(2, 0, "a")}${p("Między nimi.")}${item(2, 0, "b")}`;
    expect(await blocks(body, { numbering })).toEqual(["1. a", "Między nimi.", "2. b"]);
  });

  it("take in the paragraphs that go on from an item", async () => {
    const body = `${item(2, 0, "a")}${styled("Akapitzlist", "dalej")}${item(2, 0, "b")}`;
    expect(await blocks(body, { numbering, styles: { Akapitzlist: "List Paragraph" } })).toEqual([
      "1. a ¶ dalej",
      "2. b",
    ]);
  });

  it("have their style's numbers, which a paragraph can take off", async () => {
    const rule = `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`;
    const none = p("b", `<w:pStyle w:val="Lista"/><w:numPr><w:numId w:val="0"/></w:numPr>`);
    const body = styled("Lista", "a") + none;
    expect(await blocks(body, { numbering, styleRules: { Lista: rule } })).toEqual(["- a", "b"]);
  });
});

describe("tables of a Word document", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

  it("have rows, joined cells and a header", async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Rok")}${cell("Ile", `<w:gridSpan w:val="2"/>`)}</w:tr>${row(cell("2025", `<w:vMerge w:val="restart"/>`), cell("1"), cell("2"))}${row(`<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>`, cell("3"), cell("4"))}</w:tbl>`;
    const read = await imported({ body: p("Lead.") + body });
    expect(outline(read).slice(1)).toEqual(["| Rok | Ile", "| 2025 | 1 | 2", "| 3 | 4"]);
    const rows = read.content.content?.[1]?.content ?? [];
    expect(rows[0]?.content?.map(({ type, attrs }) => [type, attrs?.colspan])).toEqual([
      ["tableHeader", 1],
      ["tableHeader", 2],
    ]);
    expect(rows[1]?.content?.[0]?.attrs).toMatchObject({ rowspan: 2 });
  });

  it("that only lay out a page are text", async () => {
    const body = `<w:tbl>${row(cell("W ramce."))}</w:tbl><w:tbl>${row(`<w:tc>${styled("H1", "Po co?")}${p("A")}</w:tc>`, cell("B"))}</w:tbl>`;
    expect(await blocks(body, { styles: { H1: "heading 1" } })).toEqual(["W ramce.", "Q Po co?", "A", "B"]);
  });
});
