import { describe, expect, it } from "vitest";
import { importHtml } from "#core/imports/import-html";
import { importMarkdown } from "#core/imports/import-markdown";
import { importText } from "#core/imports/import-text";
import type { ImportedDocument } from "#core/imports/model";

/** Generous, for slow machines: what grows with the square of the text would take minutes. */
const limit = 5_000;
const filled = (text: string, length = 200_000) => text.repeat(Math.ceil(length / text.length));

describe("a very long text", () => {
  const cases: [string, (text: string) => ImportedDocument, string][] = [
    [
      "prose",
      importText,
      filled("To jest zdanie, które ma wiele słów i które się kończy\nw następnym wierszu.\n\n", 1_000_000),
    ],
    ["one line", importText, filled("słowo ", 1_000_000)],
    ["one word", importText, filled("x", 1_000_000)],
    ["quotes", importText, filled('"')],
    ["brackets after an address", importText, `http://a.pl/${filled(")")}`],
    ["blank lines", importText, `a${filled("\n")}b`],
    ["form feeds", importText, `a${filled("\f")}b`],
    ["addresses", importText, filled("https://a.pl/b-c-d\n")],
    ["broken addresses", importText, filled("https://a.pl/b-\n")],
    ["broken words", importText, filled("pol-\n")],
    ["bullets", importText, filled("- a\n")],
    ["numbers", importText, Array.from({ length: 40_000 }, (_, index) => `${index % 99}. x`).join("\n")],
    ["questions", importText, filled("Czy?\n\n")],
    ["unfinished lines", importText, filled("Zdanie bez końca\n\ni dalej\n\n")],
    ["raised digits", importText, filled("a¹ b² ")],
    ["e-mail signs", importText, filled("a@")],
    ["paragraphs of a page", importHtml, filled("<p>słowo i <b>słowo</b></p>")],
    ["references to one note", importHtml, `${filled('<a href="#f">1</a>')}<p id=f>x`],
    ["ampersands", importHtml, filled("&")],
    ["notes", importMarkdown, `a[^1]\n\n${filled("[^1]: b\n")}`],
    ["open brackets", importMarkdown, filled("[ ")],
  ];
  it.each(cases)("of %s takes a moment", { timeout: limit }, (_, importer, text) => {
    expect(importer(text).content.type).toBe("doc");
  });

  it.each([
    ["nested elements", filled("<div>")],
    [
      "elements that multiply",
      Array.from({ length: 400 }, (_, index) => `<b a=${index}>`).join("") + filled("<p>x", 800_000),
    ],
  ])("of %s is refused", { timeout: limit }, (_, html) => {
    expect(() => importHtml(html)).toThrow("import-unreadable");
  });
});
