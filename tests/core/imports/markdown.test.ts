import { describe, expect, it } from "vitest";
import { importMarkdown } from "#core/imports/import-markdown";
import { lines, outline, warned } from "./notation.ts";

const blocks = (...texts: string[]) => outline(importMarkdown(lines("Lead.", "", ...texts))).slice(1);

describe("Markdown", () => {
  it("has a title, sections and smaller headings", () => {
    const imported = importMarkdown(
      lines(
        "# Most",
        "",
        "Lead.",
        "",
        "## Po co?",
        "",
        "A",
        "",
        "### Raz",
        "",
        "B",
        "",
        "##### Dwa",
        "",
        "C",
        "",
        "## Tło",
        "",
        "D",
        "",
        "## Links",
        "",
        "E",
      ),
    );
    expect(outline(imported)).toEqual([
      "T Most",
      "Lead.",
      "Q Po co?",
      "A",
      "### Raz",
      "B",
      "#### Dwa",
      "C",
      "B Tło",
      "D",
      "S Links",
      "E",
    ]);
    expect(imported.warnings).toEqual([]);
  });

  const cases: [string, string[], string[]][] = [
    ["marks", ["**a** *b* ***c***"], ["*a* /b/ */c/*"]],
    [
      "links",
      ["[a](https://a.pl) <https://b.pl> https://c.pl"],
      ["<a -> https://a.pl> <https://b.pl> <https://c.pl>"],
    ],
    ["reference links", ["[a][x]", "", "[x]: https://a.pl"], ["<a -> https://a.pl>"]],
    ["lists", ["- a", "- b", "", "3. c", "4. d"], ["- a", "- b", "3. c", "4. d"]],
    ["quotes", ["> a", ">", "> b"], ["> a ¶ b"]],
    ["tables", ["| a | b |", "|---|---|", "| 1 | 2 |"], ["| a | b", "| 1 | 2"]],
    ["hard breaks", ["a  ", "b", "c"], ["a⏎b c"]],
    ["indented lines are text", ["    a"], ["a"]],
    ["code", ["```", "a", "[^1]: b", "```"], ["a⏎[^1]: b"]],
    ["HTML inside", ["<div>a <b>b</b></div>"], ["a *b*"]],
  ];
  it.each(cases)("%s", (_, texts, expected) => {
    expect(blocks(...texts)).toEqual(expected);
  });

  it("drops a script's link and keeps its words", () => {
    const imported = importMarkdown("a [b](javascript:alert(1)) c");
    expect(outline(imported)).toEqual(["a b c"]);
    expect(warned(imported)).toEqual(["link-dropped@0"]);
  });

  it.each(["", " \n", "<!-- a -->", "---\ntitle: a\n---\n"])("is refused without words: %j", (text) => {
    expect(() => importMarkdown(text)).toThrow("import-empty");
  });
});

describe("notes in Markdown", () => {
  it("are footnotes, by number or name, marks and links inside", () => {
    expect(
      blocks("a[^1] b[^izba].", "", "[^1]: Nota *w*", "dwóch wierszach.", "[^izba]: https://a.pl/x"),
    ).toEqual(["a{Nota /w/ dwóch wierszach.} b{<https://a.pl/x>}."]);
  });

  it("may have indented paragraphs", () => {
    expect(blocks("a[^1].", "", "[^1]: Raz.", "", "    Dwa.", "", "b")).toEqual(["a{Raz. Dwa.}.", "b"]);
  });

  it("stay text without a definition", () => {
    expect(blocks("a[^1].")).toEqual(["a[^1]."]);
  });

  it("stay text without a reference", () => {
    expect(blocks("a", "", "[^1]: https://a.pl/x")).toEqual(["a", "1. [^1]: <https://a.pl/x>"]);
  });

  it("stay text with two references", () => {
    const imported = importMarkdown("a[^1] b[^1]\n\n[^1]: Nota.");
    expect(outline(imported)).toEqual(["a[1] b[1]", "1. [1] Nota."]);
    expect(warned(imported)).toEqual(["note-unmatched@0", "note-unmatched@0"]);
  });

  it("keep a second definition as text", () => {
    expect(blocks("a[^1].", "", "[^1]: Raz.", "", "[^1]: https://a.pl/x")).toEqual([
      "a{Raz.}.",
      "[^1]: <https://a.pl/x>",
    ]);
  });
});

describe("front matter", () => {
  it("gives title and language, and the rest is told of", () => {
    const imported = importMarkdown(
      lines("---", 'title: "Most: dwa"', "lang: en-GB", "author: Anna Nowak", "---", "", "Lead."),
    );
    expect(imported.title).toBe("Most: dwa");
    expect(imported.language).toBe("en");
    expect(imported.warnings).toEqual([
      { code: "front-matter-dropped", excerpt: "author: Anna Nowak", section: 0, block: 0 },
    ]);
  });

  it("gives way to the title in the text", () => {
    expect(importMarkdown(lines("---", "title: a", "---", "# b", "", "Lead.")).title).toBe("b");
  });

  it("is not what only looks like it", () => {
    expect(outline(importMarkdown(lines("---", "To jest zdanie.", "---", "Lead.")))).toContain("Lead.");
    expect(outline(importMarkdown(lines("---", "To jest zdanie.", "---", "Lead."))).join(" ")).toContain(
      "To jest zdanie.",
    );
  });
});
