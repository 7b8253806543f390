import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportDocument, only } from "#core/exports/export-document";
import { labels } from "#core/exports/labels";
import type { JsonNode } from "#editor/json-node";
import { schema } from "#editor/schema";
import { randomContent } from "./random-brief.ts";
import { readers, wordsOf } from "./read-back.ts";
import { annex, doc, p, richBrief, richContent, written, writtenAnnex } from "./rich-brief.ts";

/** How many random texts to try: a .docx file takes long to zip and to unzip. */
const formats = [
  ["md", 300],
  ["html", 150],
  ["docx", 25],
] as const;

describe.each(formats)("the words in %s", (format, numRuns) => {
  const read = async (content: JsonNode) => {
    const { bytes } = await exportDocument({ ...richBrief, content }, format);
    return readers[format](bytes);
  };

  it("are the editor's, one by one, in the text and in the notes", async () => {
    schema.nodeFromJSON(richContent).check();
    expect(await read(richContent)).toEqual(wordsOf(await written(richContent)));
  });

  it("are the editor's in any text that merges can leave", async () => {
    const holds = fc.asyncProperty(randomContent, async (content) => {
      expect(await read(content)).toEqual(wordsOf(await written(content)));
    });
    await fc.assert(holds, { numRuns });
  }, 20_000);

  it("are followed by the annex's", async () => {
    const { bytes } = await exportDocument({ ...richBrief, content: doc(p("Tekst.")), annex }, format);
    const { body } = await readers[format](bytes);
    const expected = wordsOf(await writtenAnnex()).body;
    expect(body.slice(-expected.length)).toEqual(expected);
  });

  it("are the annex's alone where only that is wanted", async () => {
    const brief = { ...richBrief, content: doc(p("Tekst.")), annex };
    const { bytes, filename } = await exportDocument(only(brief, "annex"), format);
    const { body, notes } = await readers[format](bytes);
    expect({ body, notes }).toEqual(wordsOf(await writtenAnnex()));
    expect(filename).toMatch(new RegExp(`-aneks\\.${format}$`));
  });

  it("say that there are no claims where there are none", async () => {
    const none = { claims: [], sources: [] };
    const { bytes } = await exportDocument(only({ ...richBrief, annex: none }, "annex"), format);
    const { body } = await readers[format](bytes);
    expect(body).toEqual(wordsOf(doc(p(labels.pl.noClaims))).body);
  });
});
