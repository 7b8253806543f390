import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import { exportFormats, type ExportDocument } from "#core/exports/model";
import { linesOfBlocks } from "#core/history/compare/section-lines";
import type { JsonNode } from "#editor/json-node";
import { aPicture } from "#tests/support/pictures";
import { decode, readPdf } from "./read-back.ts";
import { b, cite, doc, li, note, p, richBrief, section, table, tr, ul } from "./rich-brief.ts";

const map = "018f0000-0000-7000-8000-0000000000e1";
const picture = (imageId: string, alt: string, ...caption: JsonNode[]): JsonNode => ({
  type: "image",
  attrs: { imageId, alt },
  content: caption,
});
const text = (words: string): JsonNode => ({ type: "text", text: words });
const caption = [text("Dwanaście śluz, "), b("stan"), text(" z marca"), note("Za planem."), cite("plan")];
const brief: ExportDocument = {
  ...richBrief,
  title: "Śluzy",
  content: doc(
    p("Lead."),
    section("Gdzie?"),
    picture(map, 'Mapa "dolnej" Wisły & <kanałów>', ...caption),
    p("Tekst."),
    ul(li(p("punkt"), picture(map, "Mapa raz jeszcze"))),
    table(tr({ type: "tableCell", content: [picture(map, "Mapa w komórce", text("Podpis w komórce."))] })),
    picture("018f0000-0000-7000-8000-00000000ffff", "Czego nie ma", text("Podpis bez obrazu.")),
    picture("", ""),
  ),
  images: new Map([
    [
      map,
      {
        contentType: "image/png",
        width: 900,
        height: 300,
        hash: "ab",
        bytes: aPicture({ width: 900, height: 300 }),
      },
    ],
  ]),
};

const bytesOf = async (format: (typeof exportFormats)[number], document = brief) =>
  (await exportDocument(document, format)).bytes;

describe("a picture", () => {
  it("stands in html with what it shows and its caption", async () => {
    const html = decode(await bytesOf("html"));
    expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(3);
    expect(html).toContain(
      'width="900" height="300" alt="Mapa &quot;dolnej&quot; Wisły &amp; &lt;kanałów&gt;">',
    );
    expect(html).toContain("<figcaption>Dwanaście śluz, <strong>stan</strong> z\u00a0marca<sup>");
    expect(html).toContain(
      "<figure>\n[Czego nie ma]\n<figcaption>Podpis bez obrazu.</figcaption>\n</figure>",
    );
  });

  it("stands in word once, however often it is shown, no wider than the text", async () => {
    const zip = await JSZip.loadAsync(await bytesOf("docx"));
    expect(Object.keys(zip.files).filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    expect(xml).toContain('descr="Mapa &quot;dolnej&quot; Wisły &amp; &lt;kanałów&gt;"');
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width) / 635);
    expect(Math.max(...widths)).toBeLessThanOrEqual(9070);
    expect(xml).toContain('<w:pStyle w:val="Caption"/>');
  });

  it("stands in a pdf that a screen reader can rely on, its caption's words among the text's", async () => {
    const bytes = await bytesOf("pdf");
    const words = (await readPdf(bytes)).flat().join(" ");
    for (const each of [
      "stan z marca",
      "Podpis w komórce.",
      "[Czego nie ma]",
      "Podpis bez obrazu.",
      "Za planem.",
    ])
      expect(words).toContain(each);
    const plain = { ...brief, content: doc(p("Lead."), section("Gdzie?"), picture(map, "Mapa", ...caption)) };
    expect(Buffer.from(await bytesOf("pdf", plain)).toString("latin1")).toContain("pdfuaid");
  });

  it("stands in markdown as an address that holds it, and in json-ld by its hash", async () => {
    const markdown = decode(await bytesOf("md"));
    expect(markdown).toMatch(
      /!\[Mapa "dolnej" Wisły & \\<kanałów>\]\(data:image\/png;base64,[^)]+\)\\\nDwanaście śluz, \*\*stan\*\*/,
    );
    const data = JSON.parse(decode(await bytesOf("json"))) as { "@graph": Record<string, unknown>[] };
    expect(data["@graph"][0]?.["image"]).toMatchObject([
      {
        description: 'Mapa "dolnej" Wisły & <kanałów>',
        caption: "Dwanaście śluz, stan z marca",
        width: 900,
        identifier: { value: "ab" },
      },
      { description: "Mapa raz jeszcze" },
      { description: "Mapa w komórce" },
    ]);
  });

  it.each(exportFormats)("gives the same %s each time", async (format) => {
    expect(Buffer.from(await bytesOf(format)).equals(Buffer.from(await bytesOf(format)))).toBe(true);
  });

  it("is a line of its own where revisions are compared, and another picture is another look", () => {
    const [shown, words] = linesOfBlocks([picture(map, "Mapa", text("Podpis."))]);
    expect(shown).toMatchObject({
      type: "image",
      text: "Mapa",
      spans: [{ marks: [`image:${map}`], place: null }],
    });
    expect(words).toMatchObject({ type: "image", text: "Podpis.", spans: [{ place: { block: 0, at: 0 } }] });
  });
});
