import { parse } from "parse5";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import type { ExportFormat } from "#core/exports/model";
import { attributes, decode, find, openDocx } from "./read-back.ts";
import { cite, doc, note, p, richBrief, section } from "./rich-brief.ts";

const content = doc(
  p("Powstaną ", cite("plan", { locator: "12" }), cite("mowa"), note("Zob. ", cite("mowa"))),
  section("Dalej"),
);

async function write(format: ExportFormat): Promise<Uint8Array> {
  return (await exportDocument({ ...richBrief, content }, format)).bytes;
}

describe("a citation leads to its entry in the list of references", () => {
  it("in html", async () => {
    const root = parse(decode(await write("html")));
    const ways = find(root, (tag, { role }) => tag === "a" && role === "doc-biblioref");
    const targets = ways.map((way) => attributes(way).href?.slice(1) ?? "");
    expect(targets).toEqual(["source-1", "source-2", "source-2"]);
    for (const target of targets) expect(find(root, (_, { id }) => id === target)).toHaveLength(1);
  });

  it("in docx", async () => {
    const { document, footnotes } = await openDocx(await write("docx"));
    const anchors = [...(document + footnotes).matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)];
    expect(anchors.map(([, anchor]) => anchor)).toEqual(["source-1", "source-2", "source-2"]);
    const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)];
    expect(marks.map(([, name]) => name)).toEqual(["source-1", "source-2"]);
  });

  it("in pdf", async () => {
    const pdf = await getDocumentProxy((await write("pdf")).slice());
    const page = await pdf.getPage(1);
    const links = (await page.getAnnotations()) as { subtype: string; dest?: unknown; url?: string }[];
    const inside = links.filter(({ subtype, dest, url }) => subtype === "Link" && dest && !url);
    // A note's number leads to the note and back.
    expect(inside.length).toBeGreaterThanOrEqual(3);
    expect(links.map(({ url }) => url)).toContain("https://example.org/(mowa)?a=1&copy=2");
  });

  it("in markdown", async () => {
    const text = decode(await write("md"));
    expect(text).toContain("Powstaną \\[[1, s. 12](#source-1); [2](#source-2)\\][^1]");
    expect(text).toContain('## Bibliografia\n\n<a id="source-1"></a>\\[1\\]');
    expect(text).toContain("[^1]: Zob. \\[[2](#source-2)\\]");
  });
});
