import fc from "fast-check";
import type { JsonNode } from "#editor/json-node";

/* Texts such as two merges can leave behind: signs of every format's own, marks that begin in the middle of words,
   empty items, rows of unequal length. */

const signs = [
  ..."*_`~[]()<>&|\\!#+-=.:;0129$^@{}/'\"„”–…ąŁ€ \u00A0abA",
  "**",
  "--",
  "1.",
  "&amp;",
  "😀",
  "http://",
  "www.",
];
const words = fc
  .array(fc.constantFrom(...signs, " ", "słowo"), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(""));

const mark = fc.constantFrom(
  { type: "bold" },
  { type: "italic" },
  { type: "underline" },
  { type: "link", attrs: { href: "https://example.org/(a)?b=1&copy=2" } },
  { type: "claim", attrs: { id: "c1" } },
  { type: "entity", attrs: { id: "e1" } },
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
const text = fc.record({ type: fc.constant("text"), text: words, marks });
const citation = fc
  .record({
    sourceId: fc.constantFrom("plan", "mowa", "nieznane", ""),
    prefix: fc.option(words),
    suffix: words,
  })
  .map((attrs): JsonNode => ({ type: "citation", attrs }));
const footnote = fc
  .array(fc.oneof<fc.Arbitrary<JsonNode>[]>(text, citation), { maxLength: 2 })
  .map((content): JsonNode => ({ type: "footnote", content }));
const hardBreak = fc.constant<JsonNode>({ type: "hardBreak" });
const inline = fc.oneof({ weight: 8, arbitrary: text }, citation, footnote, hardBreak);

function textBlock(type: string, attrs: Record<string, unknown> = {}) {
  return fc.array(inline, { maxLength: 5 }).map((content): JsonNode => ({ type, attrs, content }));
}

const { block } = fc.letrec<{ block: JsonNode; item: JsonNode; row: JsonNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    textBlock("paragraph"),
    textBlock("heading", { level: 3 }),
    textBlock("sectionHeading"),
    container("bulletList", tie("item")),
    fc.integer({ min: 0, max: 12 }).chain((start) => container("orderedList", tie("item"), { start })),
    container("blockquote", tie("block")),
    container("table", tie("row")),
  ),
  item: container("listItem", tie("block")),
  row: container(
    "tableRow",
    fc.record({
      type: fc.constantFrom("tableCell", "tableHeader"),
      attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
      content: fc.array(tie("block"), { maxLength: 2 }),
    }),
  ),
}));

function container(type: string, child: fc.Arbitrary<JsonNode>, attrs: Record<string, unknown> = {}) {
  return fc.array(child, { maxLength: 3 }).map((content): JsonNode => ({ type, attrs, content }));
}

export const randomContent: fc.Arbitrary<JsonNode> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: "doc", content }));
