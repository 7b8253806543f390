import { describe, expect, it } from "vitest";
import { importFile } from "#core/imports/import-file";
import { outline } from "./notation.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const words = "Zażółć gęślą jaźń, ŚWIĄTECZNA ŁÓDŹ.";

/** The bytes of the Polish letters in the two old encodings; the rest is ASCII. */
const windows1250: Record<string, number> = { ą: 0xb9, ś: 0x9c, ź: 0x9f, Ą: 0xa5, Ś: 0x8c, Ź: 0x8f };
const iso88592: Record<string, number> = { ą: 0xb1, ś: 0xb6, ź: 0xbc, Ą: 0xa1, Ś: 0xa6, Ź: 0xac };
const both: Record<string, number> = {
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  Ł: 0xa3,
  ó: 0xf3,
  Ó: 0xd3,
  ż: 0xbf,
  ń: 0xf1,
};

function encode(text: string, letters: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (letter) => letters[letter] ?? both[letter] ?? letter.charCodeAt(0));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  for (const [index, unit] of ["\uFEFF", ...text].entries())
    bytes.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  return new Uint8Array(bytes.buffer);
}

describe("a file", () => {
  const kinds: [string, string, string[]][] = [
    ["a.txt", "# Nie tytuł.", ["# Nie tytuł."]],
    ["a.md", "# Tytuł\n\nTekst.", ["T Tytuł", "Tekst."]],
    ["A.MARKDOWN", "# Tytuł\n\nTekst.", ["T Tytuł", "Tekst."]],
    ["a.html", "<h1>Tytuł</h1>Tekst.", ["T Tytuł", "Tekst."]],
    ["a.b.HTM", "<h1>Tytuł</h1>Tekst.", ["T Tytuł", "Tekst."]],
  ];
  it.each(kinds)("%s is read by its ending", async (name, text, expected) => {
    expect(outline(await importFile(name, utf8(text)))).toEqual(expected);
  });

  const encodings: [string, Uint8Array][] = [
    ["UTF-8", utf8(words)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${words}`)],
    ["UTF-16, little end first", utf16(words, true)],
    ["UTF-16, big end first", utf16(words, false)],
    ["windows-1250", encode(words, windows1250)],
    ["ISO-8859-2", encode(words, iso88592)],
  ];
  it.each(encodings)("is read in %s", async (_, bytes) => {
    expect(outline(await importFile("a.txt", bytes))).toEqual([words]);
  });

  it("is read in the encoding that a page declares", async () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2"><p>Wieś.`;
    expect(outline(await importFile("a.html", encode(page, iso88592)))).toEqual(["Wieś."]);
  });

  it("is not misread for declaring what is unknown", async () => {
    expect(
      outline(await importFile("a.html", encode(`<meta charset="x-nic"><p>Wieś.`, windows1250))),
    ).toEqual(["Wieś."]);
  });

  const refused: [string, string, Uint8Array][] = [
    ["import-wrong-content", "a.docx", utf8("a")],
    ["import-unsupported-type", "a.doc", utf8("a")],
    ["import-unsupported-type", "a.odt", utf8("a")],
    ["import-unsupported-type", "a", utf8("a")],
    ["import-unsupported-type", "a.constructor", utf8("a")],
    ["import-unreadable", "a.txt", Uint8Array.of(0x61, 0, 0x62)],
    ["import-unreadable", "a.txt", utf8("%PDF-1.7 a")],
    ["import-unreadable", "a.txt", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00)],
    ["import-unreadable", "a.md", Uint8Array.from({ length: 90 }, (_, index) => index % 9)],
    ["import-empty", "a.txt", new Uint8Array()],
    ["import-empty", "a.html", utf8("\uFEFF ")],
    ["import-too-large", "a.txt", new Uint8Array(5 * 1024 * 1024 + 1)],
  ];
  it.each(refused)("is refused with %s: %s", async (code, name, bytes) => {
    await expect(importFile(name, bytes)).rejects.toThrow(expect.objectContaining({ code }));
  });
});
