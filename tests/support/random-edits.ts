import type { JsonNode } from "#editor/json-node";
import type { Random } from "./seed.ts";

const words = [
  "Łukaszenka",
  "śluza",
  "zażółć",
  "gęślą",
  "jaźń",
  "program",
  "budowy",
  "dróg",
  "wodnych",
  "🙂",
];

/** The text of a commentary as somebody in front of an editor may change it in one go. */
export function randomEdit(doc: JsonNode, random: Random): JsonNode {
  const blocks = [...(doc.content ?? [])];
  const at = random.below(blocks.length + 1);
  const block = blocks[at];
  const edit = random.pick(edits);
  return { ...doc, content: block ? edit(blocks, at, random) : [...blocks, paragraph(sentence(random))] };
}

type Edit = (blocks: JsonNode[], at: number, random: Random) => JsonNode[];

const addWord: Edit = (blocks, at, random) =>
  blocks.with(
    at,
    rewritten(blocks[at], (text) => insertAt(text, random.below(text.length + 1), ` ${random.pick(words)}`)),
  );

const removeWord: Edit = (blocks, at, random) =>
  blocks.with(
    at,
    rewritten(blocks[at], (text) => {
      const found = [...text.matchAll(/\S+\s*/gu)];
      const gone = found[random.below(Math.max(found.length, 1))];
      return gone ? text.slice(0, gone.index) + text.slice(gone.index + gone[0].length) : text;
    }),
  );

const split: Edit = (blocks, at, random) => {
  const block = blocks[at];
  if (block?.type !== "paragraph") return addWord(blocks, at, random);
  const text = textOf(block);
  const place = random.below(text.length + 1);
  return blocks.toSpliced(at, 1, paragraph(text.slice(0, place)), paragraph(text.slice(place)));
};

const join: Edit = (blocks, at, random) => {
  const [one, other] = [blocks[at], blocks[at + 1]];
  if (one?.type !== "paragraph" || other?.type !== "paragraph") return addWord(blocks, at, random);
  return blocks.toSpliced(at, 2, paragraph(textOf(one) + textOf(other)));
};

const embolden: Edit = (blocks, at, random) => {
  const block = blocks[at];
  const text = block ? textOf(block) : "";
  if (block?.type !== "paragraph" || text.length < 2) return addWord(blocks, at, random);
  const place = 1 + random.below(text.length - 1);
  const bold = { type: "text", text: text.slice(0, place), marks: [{ type: "bold" }] };
  return blocks.with(at, { ...block, content: [bold, { type: "text", text: text.slice(place) }] });
};

const tag: Edit = (blocks, at, random) => {
  const block = blocks[at];
  const text = block ? textOf(block) : "";
  if (block?.type !== "paragraph" || text === "") return addWord(blocks, at, random);
  const id = `01000000-0000-7000-8000-${String(random.below(1e12)).padStart(12, "0")}`;
  return blocks.with(at, {
    ...block,
    content: [{ type: "text", text, marks: [{ type: "claim", attrs: { id } }] }],
  });
};

const addSection: Edit = (blocks, _, random) => {
  const id = `section-${random.below(1e9)}`;
  const heading = { type: "sectionHeading", attrs: { id, kind: "question" } };
  return [
    ...blocks,
    { ...heading, content: [{ type: "text", text: sentence(random) }] },
    paragraph(sentence(random)),
  ];
};

const removeSection: Edit = (blocks, at, random) => {
  const isHeading = ({ type }: JsonNode) => type === "sectionHeading";
  const start = blocks.findIndex((block, index) => index >= at && isHeading(block));
  if (start < 0 || blocks.filter(isHeading).length < 3) return addWord(blocks, at, random);
  const length = blocks.slice(start + 1).findIndex(isHeading);
  return length < 0 ? blocks.slice(0, start) : blocks.toSpliced(start, length + 1);
};

const addParagraph: Edit = (blocks, at, random) =>
  blocks.toSpliced(blocks[at]?.type === "sectionHeading" ? at + 1 : at, 0, paragraph(sentence(random)));

const removeParagraph: Edit = (blocks, at, random) =>
  blocks[at]?.type === "paragraph" && blocks.length > 6
    ? blocks.toSpliced(at, 1)
    : addWord(blocks, at, random);

const edits: Edit[] = [
  addWord,
  addWord,
  addWord,
  removeWord,
  split,
  join,
  embolden,
  tag,
  addParagraph,
  removeParagraph,
  addSection,
  removeSection,
];

function rewritten(block: JsonNode | undefined, change: (text: string) => string): JsonNode {
  const text = change(block ? textOf(block) : "");
  return { ...(block ?? { type: "paragraph" }), content: text === "" ? [] : [{ type: "text", text }] };
}

function paragraph(text: string): JsonNode {
  return { type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] };
}

function sentence(random: Random): string {
  return Array.from({ length: 3 + random.below(6) }, () => random.pick(words)).join(" ");
}

function textOf({ content = [] }: JsonNode): string {
  return content.map(({ text = "" }) => text).join("");
}

/** Never within a surrogate pair, which no keyboard writes. */
function insertAt(text: string, at: number, piece: string): string {
  const place = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
  return text.slice(0, place) + piece + text.slice(place);
}
