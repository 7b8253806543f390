import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { Claim } from "#core/claims/model";
import { exportDocument, only } from "#core/exports/export-document";
import { importDocx } from "#core/imports/import-docx";
import type { JsonNode } from "#editor/json-node";
import { readers } from "./read-back.ts";
import { annex, b, claim, doc, link, note, p, richBrief, section } from "./rich-brief.ts";

const [first, second] = annex.claims;
if (!first || !second) throw new Error("the fixture has no claims");
const commented: readonly Claim[] = [
  { ...first, id: "c1" },
  { ...second, id: "c2", createdBy: { id: "p2", name: "Jan Łoś" } },
];
const other = (words: JsonNode): JsonNode => ({
  ...words,
  marks: [...(words.marks ?? []), { type: "claim", attrs: { id: "c2" } }],
});

/** The second claim begins within the first, and ends in another paragraph. */
const content = doc(
  p("Wczoraj ", claim("otwarto "), other(claim("dwa ")), other(b("przejścia")), ".", note(claim("W nocy."))),
  section("Co dalej?"),
  p(other(link("Komisja", "https://example.org/")), " zbierze się."),
);

async function bodyOf(bytes: Uint8Array): Promise<string> {
  const file = (await JSZip.loadAsync(bytes)).file("word/document.xml");
  return (await file?.async("string")) ?? "";
}

describe("claims as comments in a Word file", () => {
  it("stand at their words, each with what the annex says of it", async () => {
    const { bytes } = await exportDocument({ ...richBrief, content, commented }, "docx");
    const comments = importDocx(bytes).warnings.filter(({ code }) => code === "comment-left-out");
    expect(comments.map(({ excerpt }) => excerpt)).toEqual([
      "otwarto dwa",
      expect.stringMatching(/^dwa przejścia.*Co dalej\?.*Komisja$/s),
    ]);
    expect(comments.map(({ detail }) => detail)).toEqual([
      {
        author: "Anna Nowak",
        date: "2026-03-19T10:00:00.000Z",
        words: expect.stringContaining(
          "• potwierdza: Rozmowy w Mińsku (https://belta.by/pl/rozmowy-w-minsku_1), BiełTA, akapit 3",
        ) as string,
      },
      {
        author: "Jan Łoś",
        date: "2026-03-19T10:00:00.000Z",
        words: expect.stringContaining("Rodzaj: prognoza · Stan: szkic") as string,
      },
    ]);
  });

  it("begin and end once, and none stands in a note", async () => {
    const { bytes } = await exportDocument({ ...richBrief, content, commented }, "docx");
    const body = await bodyOf(bytes);
    const signs = [...body.matchAll(/<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d)"/g)];
    expect(signs.map(([, sign, id]) => `${id} ${sign}`)).toEqual([
      "0 RangeStart",
      "1 RangeStart",
      "0 RangeEnd",
      "0 Reference",
      "1 RangeEnd",
      "1 Reference",
    ]);
  });

  it("change no word, no byte from one time to the next, and are there only on demand", async () => {
    const brief = { ...richBrief, content, annex, commented };
    const [plain, one, again, alone] = await Promise.all([
      exportDocument({ ...brief, commented: [] }, "docx"),
      exportDocument(brief, "docx"),
      exportDocument(brief, "docx"),
      exportDocument(only(brief, "annex"), "docx"),
    ]);
    expect(await readers.docx(one.bytes)).toEqual(await readers.docx(plain.bytes));
    expect(again.bytes).toEqual(one.bytes);
    expect(await bodyOf(plain.bytes)).not.toContain("comment");
    expect(await bodyOf(alone.bytes)).not.toContain("comment");
  });
});
