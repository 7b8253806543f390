import { describe, expect, it } from "vitest";
import { importFile } from "#core/imports/import-file";
import { docx, namespaces, p, r, xmlHead } from "#tests/support/docx";
import { outline, warned } from "./notation.ts";

const sentence = p("Rada przyjęła plan.");
const document = (xml: string) => docx({ body: "", files: { "word/document.xml": xml } });
const inDocument = (body: string) =>
  `${xmlHead}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/** The container of the old Office, of which only the names of its streams matter here. */
function ole(...names: string[]): Uint8Array {
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([head, ...names.map((name) => Buffer.from(`${name}\0`, "utf16le"))]);
}

describe("a Word document is refused", () => {
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array, object][] = [
    ["that is encrypted", "import-encrypted", () => ole("EncryptionInfo", "EncryptedPackage"), {}],
    ["of the old format", "import-old-word", () => ole("Root Entry", "WordDocument"), {}],
    ["that is another file of the old Office", "import-wrong-content", () => ole("Workbook"), {}],
    ["that is a PDF", "import-wrong-content", () => Buffer.from("%PDF-1.7\n"), { found: "pdf" }],
    ["that is RTF", "import-wrong-content", () => Buffer.from("{\\rtf1 a}"), { found: "rtf" }],
    ["that is text", "import-wrong-content", () => Buffer.from("Rada"), { found: "other" }],
    ["that has nothing in it", "import-wrong-content", () => new Uint8Array(), {}],
    ["without words", "import-empty", () => docx({ body: p(" ") }), {}],
    [
      "that is cut off",
      "import-unreadable",
      async () => (await docx({ body: sentence })).subarray(0, 900),
      { reason: "zip" },
    ],
    [
      "with damaged data",
      "import-unreadable",
      async () => (await docx({ body: sentence })).fill(0x55, 60, 200),
      { reason: "zip" },
    ],
    [
      "with entities of its own",
      "import-unreadable",
      () =>
        document(
          `${xmlHead}<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${namespaces}><w:body>${p("&x;")}</w:body></w:document>`,
        ),
      { reason: "xml", part: "dtd" },
    ],
    [
      "with an entity that nobody declared",
      "import-unreadable",
      () => document(inDocument(`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>`)),
      { reason: "xml" },
    ],
    ["of broken XML", "import-unreadable", () => document(inDocument("<w:p><w:r></w:p>")), { reason: "xml" }],
    ["that ends too early", "import-unreadable", () => document(`${xmlHead}<w:document ${namespaces}>`), {}],
    [
      "nested without end",
      "import-unreadable",
      () => document(inDocument("<w:sdt>".repeat(9_999) + "</w:sdt>".repeat(9_999))),
      { part: "too-deep" },
    ],
    [
      "that unpacks to more than its archive could hold",
      "import-too-large",
      () => document(inDocument(p("a".repeat(40 * 1024 * 1024)))),
      { reason: "unpacked" },
    ],
    [
      "of elements without number",
      "import-unreadable",
      () => document(inDocument("<w:p/>".repeat(500_000))),
      { part: "too-many-elements" },
    ],
  ];
  it.each(cases)("%s", async (_, code, bytes, detail) => {
    const began = performance.now();
    const refusal = importFile("plan.docx", await bytes());
    await expect(refusal).rejects.toMatchObject({ code, detail });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("that is another document in an archive", async () => {
    const odt = await docx({ body: "", files: { "[Content_Types].xml": "", "content.xml": "<a/>" } });
    await expect(importFile("plan.docx", odt)).rejects.toMatchObject({ code: "import-unreadable" });
  });

  it("that no longer fits into the memory of anybody", async () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1);
    await expect(importFile("plan.docx", bytes)).rejects.toMatchObject({ code: "import-too-large" });
  });
});

describe("a Word document is read", () => {
  it("without its macros, and says so", async () => {
    const bytes = await docx({ body: sentence, files: { "word/vbaProject.bin": "Sub AutoOpen()" } });
    const read = await importFile("plan.docm", bytes);
    expect(outline(read)).toEqual(["Rada przyjęła plan."]);
    expect(warned(read)).toEqual(["macros-ignored@0"]);
  });

  it("under an old name", async () => {
    expect(outline(await importFile("plan.doc", await docx({ body: sentence })))).toHaveLength(1);
  });

  it("whatever the prefixes of its namespaces are", async () => {
    const word = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const xml = `<document xmlns="${word}" xmlns:x="${word}"><body><p><pPr><outlineLvl x:val="0"/></pPr><x:r><t>Most</t></x:r></p><p><r><t>A&#x105;&amp;b</t></r></p></body></document>`;
    expect(outline(await importFile("plan.docx", await document(xml)))).toEqual(["T Most", "Aą&b"]);
  });

  it("of twenty pages in a moment", async () => {
    const page = Array.from({ length: 12 }, () =>
      p(r("Rada przyjęła plan dróg wodnych na lata. ").repeat(6)),
    ).join("");
    const bytes = await docx({ body: page.repeat(20) });
    const began = performance.now();
    await importFile("plan.docx", bytes);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
