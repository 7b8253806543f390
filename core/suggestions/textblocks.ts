import type { JsonNode } from "#editor/json-node";
import { isInline } from "../documents/flat-text.ts";
import { leadSectionId } from "../sections/vocabulary.ts";

/** A paragraph, a heading, a cell: words that belong together. */
export interface Textblock {
  /** Where it begins in the section's `text`, in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  /** The ranges of `text` that carry an `entity` mark. */
  readonly tagged: readonly { readonly start: number; readonly end: number }[];
}

/** The textblocks of a section's nodes in the order of its `text` (see SectionContent), footnotes last. */
export function textblocksOf(sectionId: string, nodes: readonly JsonNode[]): Textblock[] {
  const blocks: Textblock[] = [];
  const body = sectionId === leadSectionId ? nodes : nodes.slice(1);
  let offset = 0;
  const visit = (children: readonly JsonNode[]) => {
    if (children.some(isInline)) {
      const block = readInline(children, offset);
      blocks.push(block);
      offset += block.text.length;
      return;
    }
    for (const [index, child] of children.entries()) {
      if (index > 0) offset += 1;
      visit(child.content ?? []);
    }
  };
  for (const [index, part] of [
    ...body.map(({ content = [] }) => content),
    ...nodes.flatMap(footnotesOf),
  ].entries()) {
    if (index > 0) offset += 1;
    visit(part);
  }
  return blocks;
}

function readInline(children: readonly JsonNode[], offset: number): Textblock {
  let text = "";
  const tagged: { start: number; end: number }[] = [];
  for (const node of children) {
    if (node.type === "hardBreak") text += "\n";
    if (node.type !== "text") continue;
    const start = text.length;
    text += node.text ?? "";
    if (node.marks?.some(({ type }) => type === "entity")) tagged.push({ start, end: text.length });
  }
  return { offset, text, tagged };
}

function footnotesOf(node: JsonNode): (readonly JsonNode[])[] {
  if (node.type === "footnote") return [node.content ?? []];
  return (node.content ?? []).flatMap(footnotesOf);
}
