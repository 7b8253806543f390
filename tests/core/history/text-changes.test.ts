import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLines } from "#core/history/compare/compare-lines";
import { linesOfBlocks, noCredit } from "#core/history/compare/section-lines";
import { textChanges } from "#core/history/compare/text-changes";
import { eachPieceOfSection } from "#core/sections/split-sections";
import type { JsonNode } from "#editor/json-node";

const unknown = () => ({ credit: noCredit, end: Infinity });
const nobody = { struck: unknown, written: unknown };
const changesOf = (before: JsonNode[], after: JsonNode[]) =>
  textChanges(compareLines(linesOfBlocks(before), linesOfBlocks(after), nobody));

const words = (text: string): JsonNode => ({ type: "text", text });
const p = (...content: JsonNode[]): JsonNode => ({ type: "paragraph", content });
const note = (text: string): JsonNode => ({ type: "footnote", content: [words(text)] });
const heading: JsonNode = { type: "sectionHeading", content: [words("Kto za to zapłaci?")] };

const long = "Rząd przyjął w marcu program budowy dróg wodnych na dwanaście lat.";
const other = "Samorządy zapłacą za niego więcej, niż zapowiadano w grudniu ubiegłego roku.";

const shown = (before: JsonNode[], after: JsonNode[]) =>
  changesOf(before, after)
    .map(({ op, text }) => ({ equal: text, insert: `+${text}+`, delete: `-${text}-` })[op])
    .join("");

test("a section's text has its footnotes at its end and no heading", () => {
  const before = [heading, p(words(long), note("Uchwała 7.")), p(words(other))];
  const after = [heading, p(words(long), note("Uchwała 9.")), p(words(other))];
  expect(shown(before, after)).toBe(`${long}\n${other}\nUchwała -7-+9+.`);
});

test("a paragraph that moved goes in one place and comes in another", () => {
  const [one, two] = [p(words(long)), p(words(other))];
  expect(shown([one, two], [two, one])).toBe(`-${long}\n-${other}+\n${long}+`);
});

test("of a paragraph that was split the break is new", () => {
  expect(shown([p(words(`${long} ${other}`))], [p(words(`${long} `)), p(words(other))])).toBe(
    `${long} +\n+${other}`,
  );
});

const sentence = fc
  .array(fc.constantFrom("śluza", "rada", "plan", "3,4", "🙂", "port", "rzeka"), { maxLength: 12 })
  .map((all) => all.join(" "));
const inline = fc.oneof(
  { weight: 4, arbitrary: sentence.map(words) },
  sentence.map(note),
  fc.constant<JsonNode>({ type: "hardBreak" }),
);
const paragraph = fc.array(inline, { maxLength: 3 }).map((content) => p(...content));
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): JsonNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [item] })),
}));
const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, list), { maxLength: 8 });

test("it leads from one text to the other, leaving nothing out", () => {
  const textOf = (nodes: readonly JsonNode[]) => {
    let text = "";
    eachPieceOfSection({ id: "s1", nodes }, (piece) => (text += piece));
    return text;
  };
  fc.assert(
    fc.property(blocks, blocks, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (first, others, kept) => {
      const before = [heading, ...first];
      const after = [heading, ...kept.flatMap((index) => first[index] ?? others[index] ?? [])];
      const changes = changesOf(before, after);
      const side = (op: string) =>
        changes
          .filter((change) => change.op !== op)
          .map(({ text }) => text)
          .join("");
      expect(side("insert")).toBe(textOf(before));
      expect(side("delete")).toBe(textOf(after));
    }),
    { numRuns: 300 },
  );
});
