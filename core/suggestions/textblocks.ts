import type { JsonNode } from "#editor/json-node";
import { isInline } from "../documents/flat-text.ts";
import { leadSectionId } from "../sections/vocabulary.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, a heading, a cell: words that belong together. */
export interface Textblock {
  /** Where it begins in the section's `text`, in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  /** The ranges of `text` that carry an `entity` mark, with its id. */
  readonly tagged: readonly (Range & { readonly entityId: string })[];
  /** Those that are claims. */
  readonly claimed: readonly Range[];
  /** Whether it states anything: headings and footnotes do not. */
  readonly stating: boolean;
}

/** The textblocks of a section's nodes in the order of its `text` (see SectionContent), footnotes last. */
export function textblocksOf(sectionId: string, nodes: readonly JsonNode[]): Textblock[] {
  const blocks: Textblock[] = [];
  const body = sectionId === leadSectionId ? nodes : nodes.slice(1);
  let offset = 0;
  const visit = ({ type, content = [] }: JsonNode) => {
    if (content.some(isInline)) {
      const block = { ...readInline(content), offset, stating: type !== "heading" && type !== "footnote" };
      blocks.push(block);
      offset += block.text.length;
      return;
    }
    for (const [index, child] of content.entries()) {
      if (index > 0) offset += 1;
      visit(child);
    }
  };
  for (const [index, node] of [...body, ...nodes.flatMap(footnotesOf)].entries()) {
    if (index > 0) offset += 1;
    visit(node);
  }
  return blocks;
}

function readInline(children: readonly JsonNode[]): Pick<Textblock, "text" | "tagged" | "claimed"> {
  let text = "";
  const tagged: Textblock["tagged"][number][] = [];
  const claimed: Range[] = [];
  for (const node of children) {
    if (node.type === "hardBreak") text += "\n";
    if (node.type !== "text") continue;
    const start = text.length;
    text += node.text ?? "";
    for (const { type, attrs } of node.marks ?? []) {
      if (type === "entity") tagged.push({ start, end: text.length, entityId: String(attrs?.["id"]) });
      if (type === "claim") claimed.push({ start, end: text.length });
    }
  }
  return { text, tagged, claimed };
}

function footnotesOf(node: JsonNode): JsonNode[] {
  if (node.type === "footnote") return [node];
  return (node.content ?? []).flatMap(footnotesOf);
}
