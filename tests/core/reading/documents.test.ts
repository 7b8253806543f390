import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readDocument } from "#core/reading/read-document";
import { typeset } from "#tests/support/typeset";

const readPdf = async (bytes: Uint8Array, address: string | null = null, name = "raport-o-sluzach.pdf") =>
  readDocument({ bytes, mediaType: "application/pdf", charset: null, address, name }, new Date(2026, 10, 26));

const words =
  "Powstanie dwanaście śluz, z których pierwsza będzie gotowa za sześć lat. Koszt oszacowano na 3,4 mld zł.";

describe("PDF", () => {
  test("words, and what its properties say", async () => {
    const bytes = await typeset(`
      #set document(title: "Śluzy po 2030 roku", author: "Anna Kowalska", date: datetime(year: 2026, month: 3, day: 19))
      = Rozdział pierwszy
      ${words}
      #pagebreak()
      Druga strona.`);
    const { csl, text, html } = await readPdf(bytes, "https://rzeki.example/raport.pdf");
    expect(csl).toEqual({
      type: "report",
      title: "Śluzy po 2030 roku",
      author: [{ family: "Kowalska", given: "Anna" }],
      publisher: "rzeki.example",
      issued: { "date-parts": [[2026, 3, 19]] },
      language: "pl",
      URL: "https://rzeki.example/raport.pdf",
      accessed: { "date-parts": [[2026, 11, 26]] },
    });
    expect(text).toContain("Powstanie dwanaście śluz");
    expect(text).toMatch(/\n\nDruga strona\.$/);
    expect(html).toBeNull();
  });

  test("without a title of its own the largest words of its first page are one", async () => {
    const bytes = await typeset(`
      Instytut Rzek \\
      #text(size: 24pt)[Śluzy i handel \\ na dolnej rzece]

      ${words}`);
    const { csl } = await readPdf(bytes);
    expect(csl.title).toBe("Śluzy i handel na dolnej rzece");
    expect(csl).not.toHaveProperty("accessed");
  });

  test("without words the file's name is its title", async () => {
    const { csl, text } = await readPdf(await typeset("#line(length: 100%)"));
    expect(csl.title).toBe("Raport o sluzach");
    expect(text).toBeNull();
  });

  test("what is no PDF is told to be none", async () => {
    const broken = new TextEncoder().encode("%PDF-1.7\nand nothing of it");
    await expect(readPdf(broken)).rejects.toMatchObject({ code: "import-unreadable" });
  });
});

/** A PDF of one page, whose content unpacks to so many megabytes of spaces. */
function bomb(megabytes: number): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), flush);
  const content = Buffer.concat([
    Uint8Array.of(0x78, 0x9c),
    ...Array.from({ length: megabytes }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n" +
    `4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`;
  const tail = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
  return Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]);
}

test(
  "a PDF that unpacks to more than there is room for is given up, and the next one is read",
  { timeout: 60_000 },
  async () => {
    await expect(readPdf(bomb(3000))).rejects.toMatchObject({ code: "page-too-large" });
    await expect(readPdf(bomb(1))).resolves.toMatchObject({ text: null });
  },
);

test("plain text: its first line is its title", async () => {
  const bytes = new TextEncoder().encode(`Notatka o śluzach\r\n\r\n\r\n${words}\r\nDrugi wiersz.`);
  const read = await readDocument({
    bytes,
    mediaType: "text/plain",
    charset: null,
    address: null,
    name: "n.txt",
  });
  expect(read).toMatchObject({
    csl: { type: "document", title: "Notatka o śluzach", language: "pl" },
    text: `Notatka o śluzach\n\n${words}\nDrugi wiersz.`,
  });
});
