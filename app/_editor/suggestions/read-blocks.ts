import type { Node } from "@tiptap/pm/model";

/** A paragraph, a heading, a footnote: words that belong together. Offsets into `text` are offsets from `from`. */
export interface ReadBlock {
  readonly node: Node;
  /** The position of its first sign. */
  readonly from: number;
  readonly text: string;
  readonly tags: readonly TaggedWords[];
  /** Those of its words that are claims. */
  readonly claimed: readonly { readonly start: number; readonly end: number }[];
  /** Whether it states anything: headings and footnotes do not. */
  readonly stating: boolean;
}

/** Words that carry an `entity` mark; offsets into the block's text. */
export interface TaggedWords {
  readonly entityId: string;
  readonly start: number;
  readonly end: number;
}

type Words = Omit<ReadBlock, "node" | "from">;
const read = new WeakMap<Node, Words>();

/** Every block of a text that holds words, in order; a block that did not change is not read again. */
export function readBlocks(doc: Node): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  doc.descendants((node, at) => {
    if (!node.inlineContent) return;
    let words = read.get(node);
    if (!words) read.set(node, (words = readWords(node)));
    blocks.push({ node, from: at + 1, ...words });
  });
  return blocks;
}

const silent = new Set(["sectionHeading", "heading", "footnote"]);

/** What is no text takes as many signs as it takes positions. */
function readWords(block: Node): Words {
  let text = "";
  const tags: TaggedWords[] = [];
  const claimed: { start: number; end: number }[] = [];
  block.forEach((node) => {
    const start = text.length;
    if (node.isText) text += node.text ?? "";
    else text += (node.type.name === "hardBreak" ? "\n" : "\ufffc").padEnd(node.nodeSize, "\ufffc");
    if (node.marks.some(({ type }) => type.name === "claim")) claimed.push({ start, end: text.length });
    const mark = node.marks.find(({ type }) => type.name === "entity");
    if (!mark) return;
    const entityId = mark.attrs["id"] as string;
    const last = tags.at(-1);
    if (last?.entityId === entityId && last.end === start) tags.splice(-1, 1, { ...last, end: text.length });
    else tags.push({ entityId, start, end: text.length });
  });
  return { text, tags, claimed, stating: !silent.has(block.type.name) };
}
