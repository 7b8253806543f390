import type { JsonNode } from "#editor/json-node";

/** The inline nodes of all the blocks in a row, a space where a block or a line ended. */
export function inlineOf(blocks: readonly JsonNode[]): JsonNode[] {
  const nodes: JsonNode[] = [];
  for (const block of blocks) {
    const content = isInline(block) ? [block] : inlineOf(block.content ?? []);
    if (nodes.length > 0 && content.length > 0 && !isInline(block)) nodes.push({ type: "text", text: " " });
    nodes.push(...content);
  }
  return nodes;
}

/** The words of a node and of all in it, notes apart. */
export function wordsOf(node: JsonNode): string {
  if (node.type === "footnote") return "";
  if (node.type === "hardBreak") return " ";
  return node.text ?? (node.content ?? []).map(wordsOf).join(isTextblock(node) ? "" : " ");
}

export function withBold(node: JsonNode): JsonNode {
  if (node.type !== "text") return node;
  return { ...node, marks: [...(withoutBold(node).marks ?? []), { type: "bold" }] };
}

export function withoutBold(node: JsonNode): JsonNode {
  const { marks, ...rest } = node;
  const others = marks?.filter(({ type }) => type !== "bold") ?? [];
  return others.length > 0 ? { ...rest, marks: others } : rest;
}

export function isBold(node: JsonNode): boolean {
  return node.marks?.some(({ type }) => type === "bold") === true;
}

function isInline({ type }: JsonNode): boolean {
  return type === "text" || type === "hardBreak" || type === "footnote";
}

function isTextblock({ type }: JsonNode): boolean {
  return type === "paragraph" || type === "heading" || type === "sectionHeading";
}
