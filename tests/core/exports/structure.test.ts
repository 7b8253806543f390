import { parse } from "parse5";
import { describe, expect, it, vi } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import { exportFormats, type ExportFormat } from "#core/exports/model";
import type { JsonNode } from "#editor/json-node";
import { attributes, decode, find, openDocx } from "./read-back.ts";
import {
  annex,
  b,
  doc,
  h,
  i,
  li,
  link,
  note,
  ol,
  p,
  quote,
  richBrief,
  section,
  table,
  td,
  th,
  tr,
  u,
  ul,
} from "./rich-brief.ts";

async function write(format: ExportFormat, ...content: JsonNode[]): Promise<Uint8Array> {
  return (await exportDocument({ ...richBrief, title: "Tytuł", content: doc(...content) }, format)).bytes;
}

describe("a file", () => {
  it.each(exportFormats)("is named after the title, in plain letters: .%s", async (format) => {
    const file = await exportDocument({ ...richBrief, title: "Rozmowy z Mińskiem: łódź i żagiel?" }, format);
    expect(file.filename).toBe(`rozmowy-z-minskiem-lodz-i-zagiel.${format}`);
  });

  it("has a name even for a title without a single letter", async () => {
    const file = await exportDocument({ ...richBrief, title: "…?!" }, "md");
    expect(file.filename).toBe("brief.md");
  });

  it.each(exportFormats)(
    "is refused for a node or a mark that the schema does not know: %s",
    async (format) => {
      const video: JsonNode = { type: "video" };
      const struck: JsonNode = { type: "text", text: "x", marks: [{ type: "strike" }] };
      await expect(write(format, video)).rejects.toMatchObject({
        code: "export-failed",
        detail: { node: "video" },
      });
      await expect(write(format, p(video))).rejects.toMatchObject({ detail: { node: "video" } });
      await expect(write(format, p(struck))).rejects.toMatchObject({ detail: { mark: "strike" } });
      await expect(write(format, li(p("x")), { type: "text", text: "x" })).rejects.toMatchObject({
        detail: { node: "text" },
      });
    },
  );

  it.each(exportFormats)("is made of an empty text, and of signs that XML forbids: %s", async (format) => {
    expect((await write(format)).length).toBeGreaterThan(0);
    expect((await write(format, p("a\u0000\u0008b\uD800\uFFFFc\u2028d\ne"))).length).toBeGreaterThan(0);
  });
});

describe("markdown", () => {
  const lines = async (...content: JsonNode[]) => {
    const text = decode(await write("md", ...content));
    return text.slice(text.indexOf("2026\n\n") + 6).trimEnd();
  };

  it("begins with the title and a line of authors and date", async () => {
    expect(decode(await write("md", p("Lead."))).split("\n\n")).toEqual([
      "# Tytuł",
      "Komentarze 21/2026 · Łucja Żak-Kowalska, Jan\\_Nowak · 19 marca 2026",
      "Lead.\n",
    ]);
  });

  it.each([
    ["bold, italic", p(b("b"), " ", i("c"), " ", b(i("d"))), "**b** _c_ **_d_**"],
    ["spaces outside", p("x", b(" b "), "y"), "x **b** y"],
    ["tags inside words", p("x", b("„a”"), "y", i("z")), "x<strong>„a”</strong>y<em>z</em>"],
    ["underline", p(u("a")), "<u>a</u>"],
    ["a link", p(link("a_b", "https://a.pl/(x)")), "[a\\_b](https://a.pl/\\(x\\))"],
    ["no link to a script", p(link("a", "javascript:alert(1)")), "a"],
    ["a picture that is none", p("!", link("a", "https://a.pl")), "\\![a](https://a.pl)"],
    ["headings", section("A"), "## A"],
    ["smaller headings", h(4, "B #"), "#### B \\#"],
    ["tight lists", ul(li(p("a"), ul(li(p("b")))), li(p("c"))), "- a\n  - b\n- c"],
    ["numbers", ol(9, li(p("a")), li(p("b"), p("c"))), "9. a\n\n10. b\n\n    c"],
    ["quotes", quote(p("a"), p("b")), "> a\n>\n> b"],
    ["dates", p("19. marca"), "19\\. marca"],
  ])("writes %s", async (_, node, expected) => {
    expect(await lines(node)).toBe(expected);
  });

  it("tells neighbouring lists apart, and puts notes last", async () => {
    expect(await lines(ul(li(p("a"))), ul(li(p("b", note("c")))))).toBe("- a\n\n* b[^1]\n\n[^1]: c");
  });

  it("gives a table that has no header an empty one", async () => {
    expect(await lines(table(tr(td("a|b"), td("c"))))).toBe("|  |  |\n| --- | --- |\n| a\\|b | c |");
  });
});

describe("html", () => {
  it("is one document in the text's language that asks for nothing else", async () => {
    const text = decode(await write("html", p("Lead."), section("A")));
    const root = parse(text);
    const [page] = find(root, (tag) => tag === "html");
    expect(page && attributes(page).lang).toBe("pl");
    expect(find(root, (tag) => /^(link|img)$/.test(tag))).toEqual([]);
    const scripts = find(root, (tag) => tag === "script");
    expect(scripts.map((script) => attributes(script).type)).toEqual(["application/ld+json"]);
    expect(text).toMatch(/<title>Tytuł<\/title>[\s\S]*<h1>Tytuł<\/h1>[\s\S]*<div class="lead">\s*<p>Lead\./);
    expect(text).toContain("@media (prefers-color-scheme: dark)");
    expect(text).toContain("@media print");
  });

  it("leads from each note's number to the note and back", async () => {
    const root = parse(decode(await write("html", p("a", note("b"), "c", note("d")))));
    const ways = find(root, (tag, { role }) => tag === "a" && (role ?? "").startsWith("doc-"));
    const targets = ways.map((way) => attributes(way).href?.slice(1) ?? "");
    expect(targets).toEqual(["note-1", "note-2", "ref-1", "ref-2"]);
    for (const target of targets) expect(find(root, (_, { id }) => id === target)).toHaveLength(1);
  });

  it("says of which cells a header is the header", async () => {
    const rows = [tr(th(""), th("Rok", { colspan: 2 })), tr(th("Polska"), td("1"), td("2"))];
    const root = parse(decode(await write("html", table(...rows))));
    const heads = find(root, (tag) => tag === "th").map((head) => attributes(head));
    expect(heads).toEqual([{ scope: "col" }, { scope: "col", colspan: "2" }, { scope: "row" }]);
    expect(find(root, (tag) => tag === "thead")).toHaveLength(1);
  });
});

describe("docx", () => {
  const open = async (...content: JsonNode[]) => openDocx(await write("docx", ...content));

  it("uses styles of its own kind", async () => {
    const content = [p("Lead."), section("A"), h(3, "B"), h(4, "C"), quote(p("D")), ul(li(p("E")))];
    const { document } = await open(...content);
    const styles = [...document.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
    expect(styles).toEqual([
      "Series",
      "Title",
      "Byline",
      "Lead",
      "Heading2",
      "Heading3",
      "Heading4",
      "Quote",
      "ListParagraph",
    ]);
  });

  it("states its title, authors and language", async () => {
    const { core, styles } = await open(p("a"));
    expect(core).toContain("<dc:title>Tytuł</dc:title>");
    expect(core).toContain("<dc:creator>Łucja Żak-Kowalska; Jan_Nowak</dc:creator>");
    expect(styles).toContain('<w:lang w:val="pl-PL"');
  });

  it("begins each numbered list anew, at its own number and level", async () => {
    const { document, numbering } = await open(
      ol(3, li(p("a"), ol(1, li(p("b"))))),
      p("c"),
      ol(7, li(p("d"))),
    );
    const used = [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)];
    expect(used.map(([, level]) => level)).toEqual(["0", "1", "0"]);
    expect(new Set(used.map(([, , list]) => list)).size).toBe(3);
    expect(numbering).toContain('<w:start w:val="7"/>');
  });

  it("has links and notes that Word knows as such", async () => {
    const { document, footnotes, links } = await open(p(link("a", "https://a.pl/?b=1&c=2"), note("nota")));
    expect(document).toMatch(/<w:hyperlink [^>]*r:id="[^"]+".*<w:footnoteReference w:id="1"\/>/);
    expect(links).toContain('Target="https://a.pl/?b=1&amp;c=2" TargetMode="External"');
    expect(footnotes).toContain("nota");
  });

  it("spans columns and rows, and repeats the header row", async () => {
    const { document } = await open(
      table(
        tr(th("a"), th("b")),
        tr(td("c", { rowspan: 2 }), td("d")),
        tr(td("e")),
        tr(td("f", { colspan: 2 })),
      ),
    );
    expect(document).toContain("<w:tblHeader/>");
    expect(document.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
  });
});

describe("the bytes of a file", () => {
  it.each(exportFormats)("are the same for the same brief, whenever it is written: %s", async (format) => {
    const first = await exportDocument({ ...richBrief, annex }, format);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    try {
      const second = await exportDocument({ ...richBrief, annex }, format);
      expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("of a Word file name its series and its day", async () => {
    const { core } = await openDocx(await write("docx", p("a")));
    expect(core).toContain("<dc:subject>Komentarze 21/2026</dc:subject>");
    expect(core).toContain("<cp:keywords>Komentarze 21/2026</cp:keywords>");
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-19T00:00:00Z</dcterms:created>',
    );
  });
});

describe("a text without sections", () => {
  it("has no lead", async () => {
    expect(decode(await write("html", p("a")))).not.toContain('class="lead"');
    const { bytes } = await exportDocument({ ...richBrief, content: doc(p("a")), annex }, "html");
    expect(decode(bytes)).not.toContain('class="lead"');
  });
});
