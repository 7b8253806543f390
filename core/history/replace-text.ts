import type { JsonNode } from "#editor/json-node";
import { groupBlocks } from "../sections/split-sections.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { replaceSection } from "./replace-section.ts";

interface PastSection {
  readonly id: string;
  /** The heading first. */
  readonly nodes: readonly JsonNode[];
}

/**
 * The text with these sections as they were, in their order, and no others. Claims stay on the words that both have;
 * those that stand nowhere in the text any more come back with their words.
 */
export function replaceText(doc: JsonNode, sections: readonly PastSection[]): JsonNode {
  const kept = groupBlocks(doc.content ?? []).filter(({ id }) =>
    sections.some((section) => section.id === id),
  );
  const present = { ...doc, content: kept.flatMap(({ nodes }) => nodes) };
  const once = replaceAll(present, sections);
  // A claim that stood in another section's words until that one was replaced is free only now.
  const replaced = groupBlocks(replaceAll(once, sections).content ?? []);
  const order = sections.map(({ id }) => replaced.find((section) => section.id === id)?.nodes ?? []);
  return { ...doc, content: order.flat() };
}

function replaceAll(doc: JsonNode, sections: readonly PastSection[]): JsonNode {
  return sections.reduce((text, { id, nodes }, index) => {
    const position = sections[0]?.id === leadSectionId ? index : index + 1;
    return replaceSection(text, id, nodes, position);
  }, doc);
}
