import { describe, expect, it } from "vitest";
import { contrastWithWhite } from "#core/exports/contrast";
import { exportDocument } from "#core/exports/export-document";
import { freeze, imagesOf, thaw } from "#core/exports/freeze";
import { look } from "#core/exports/house";
import { isIssn } from "#core/exports/issn";
import { exportFormats, type ExportDocument } from "#core/exports/model";
import { houseFonts } from "#core/exports/vocabulary";
import { importFile } from "#core/imports/import-file";
import { aPicture } from "#tests/support/pictures";
import { decode, openPdf } from "./read-back.ts";
import { doc, note, p, richBrief, section } from "./rich-brief.ts";
import { shapeOf } from "./shape.ts";

const logo = "018f0000-0000-7000-8000-0000000000d1";
const content = doc(p("Lead", note("Przypis leadu."), "."), section("Pytanie"), p("Odpowiedź. ".repeat(400)));
const housed: ExportDocument = {
  ...richBrief,
  title: "Tytuł",
  content,
  authors: [{ name: "Łucja Żak", role: "analityk" }],
  images: new Map([
    [logo, { contentType: "image/png", width: 60, height: 20, hash: "aa", bytes: aPicture() }],
  ]),
  look: { font: "source-sans", accent: "#8a1538", columns: 2, logo },
  imprint: {
    publisher: "Ośrodek Dróg",
    issn: "2049-3630",
    licence: "cc-by",
    editors: [{ name: "Ewa Lis", role: "redaktor naczelna" }],
  },
};
const imprinted = [
  "Redakcja: Ewa Lis (redaktor naczelna)",
  "Ośrodek Dróg · ISSN\u00a02049-3630 · CC\u00a0BY\u00a04.0",
];

describe("the look of a house", () => {
  it.each(houseFonts)("is set in %s, which the pdf brings along", async (font) => {
    const { bytes } = await exportDocument({ ...housed, look: { ...look.parse({}), font } }, "pdf");
    const name = {
      libertinus: "LibertinusSerif",
      "source-serif": "SourceSerif4",
      "source-sans": "SourceSans3",
    };
    expect(Buffer.from(bytes).toString("latin1")).toContain(`+${name[font]}-`);
  });

  it("sets the text of a pdf in two columns below its head, notes and all", async () => {
    const [first] = await placesOn(housed);
    const words = (text: RegExp) => first?.filter(({ str }) => text.test(str)) ?? [];
    const starts = new Set(words(/wiedź/).map(({ x }) => Math.round(x)));
    expect([...starts].filter((x) => x < 200)).toHaveLength(1);
    expect([...starts].filter((x) => x > 280)).toHaveLength(1);
    expect(words(/^Lead/)[0]?.y).toBeGreaterThan(words(/wiedź/)[0]?.y ?? Infinity);
    expect(words(/Przypis leadu/)).toHaveLength(1);
  });

  it("puts its colour, and a picture that says what it shows, into html and word", async () => {
    const html = decode((await exportDocument(housed, "html")).bytes);
    expect(html).toContain("--accent: #8a1538");
    expect(html).toMatch(
      /<img class="logo" src="data:image\/png;base64,[^"]+" width="60" height="20" alt="Ośrodek Dróg">/,
    );
    const word = await exportDocument(housed, "docx");
    const { default: JSZip } = await import("jszip");
    const parts = await JSZip.loadAsync(word.bytes);
    expect(await parts.file("word/styles.xml")?.async("string")).toContain('w:val="8A1538"'.toLowerCase());
    expect(await parts.file("word/document.xml")?.async("string")).toContain('descr="Ośrodek Dróg"');
    expect((await exportDocument(housed, "docx")).bytes).toEqual(word.bytes);
  });

  it("takes no colour that cannot be read on white", () => {
    expect(contrastWithWhite("#000000")).toBeCloseTo(21);
    expect(contrastWithWhite("#ffffff")).toBeCloseTo(1);
    expect(look.safeParse({ accent: "#777777" }).success).toBe(false);
    expect(look.safeParse({ accent: "#767676" }).success).toBe(true);
    expect(look.safeParse({ accent: "red" }).success).toBe(false);
  });
});

describe("an imprint", () => {
  it("stands at the end of every format, authors' roles beside their names", async () => {
    const [pdf, html, md] = await Promise.all(
      (["pdf", "html", "md"] as const).map(async (format) => (await exportDocument(housed, format)).bytes),
    );
    // pdf.js reads each hyphen after one that was set at a line's end as such a one, and drops it.
    const plain = (text: string) => text.replaceAll(/[-\s]+/g, " ");
    const pages = plain((await openPdf(pdf ?? new Uint8Array())).join("\n"));
    for (const line of imprinted) expect(pages).toContain(plain(line));
    expect(pages).toContain("Łucja Żak (analityk) · 19 marca 2026");
    expect(decode(html ?? new Uint8Array())).toContain(
      '<a href="https://creativecommons.org/licenses/by/4.0/deed.pl">',
    );
    expect(decode(md ?? new Uint8Array())).toContain(imprinted[0]);
  });

  it("is told to machines, too", async () => {
    const data = JSON.parse(decode((await exportDocument(housed, "json")).bytes)) as {
      "@graph": Record<string, unknown>[];
    };
    expect(data["@graph"][0]).toMatchObject({
      author: [{ "@type": "Person", name: "Łucja Żak", jobTitle: "analityk" }],
      editor: [{ "@type": "Person", name: "Ewa Lis", jobTitle: "redaktor naczelna" }],
      publisher: { name: "Ośrodek Dróg" },
      license: "https://creativecommons.org/licenses/by/4.0/deed.pl",
      isPartOf: { isPartOf: { name: "Komentarze", issn: "2049-3630" } },
    });
  });

  it.each(["docx", "html", "md"] as const)("is no text when a %s is read again", async (format) => {
    const { bytes, filename } = await exportDocument(housed, format);
    const { content: read } = await importFile(filename, bytes);
    expect(shapeOf(read)).toEqual(shapeOf(content));
  });

  it("takes no ISSN whose signs do not match", () => {
    expect(isIssn("2049-3630")).toBe(true);
    expect(isIssn("2434-561X")).toBe(true);
    expect(isIssn("2049-3631")).toBe(false);
    expect(isIssn("20493630")).toBe(false);
  });
});

describe("what was released", () => {
  it("holds its look and its pictures for ever, told by their hashes", async () => {
    const frozen = freeze(housed, { number: 1, correction: null });
    expect(imagesOf(frozen)).toEqual([logo]);
    expect(frozen.document.length).toBeLessThan(JSON.stringify(content).length + 2000);
    const thawed = thaw(frozen, new Map([[logo, aPicture()]]));
    for (const format of exportFormats) {
      const edition = { number: 1, correction: null, hash: frozen.hash };
      const [now, then] = await Promise.all([
        exportDocument({ ...housed, edition }, format),
        exportDocument(thawed, format),
      ]);
      expect(Buffer.from(then.bytes).equals(Buffer.from(now.bytes)), format).toBe(true);
    }
  });

  it("is read although it dates from before authors had roles and texts had pictures", () => {
    const { document, hash } = freeze(housed, { number: 1, correction: null });
    const { images: _, ...stored } = JSON.parse(document) as Record<string, unknown>;
    const old = JSON.stringify({ ...stored, authors: ["Łucja Żak"] });
    const thawed = thaw({ document: old, hash }, new Map());
    expect(thawed.authors).toEqual([{ name: "Łucja Żak", role: "" }]);
    expect(thawed.images.size).toBe(0);
  });
});

interface Placed {
  readonly str: string;
  readonly x: number;
  readonly y: number;
}

/** The words on each page, and where they stand. */
async function placesOn(document: ExportDocument): Promise<Placed[][]> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy((await exportDocument(document, "pdf")).bytes.slice());
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.flatMap((item) =>
        "str" in item ? [{ str: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
      );
    }),
  );
}
