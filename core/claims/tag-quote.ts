import type { JsonNode } from "#editor/json-node";
import { flatten, retag } from "../documents/flat-text.ts";
import { AppError } from "../errors.ts";
import { splitSections } from "../sections/split-sections.ts";
import { type TextQuoteSelector, findQuote } from "./find-quote.ts";

/**
 * The text with the selected words tagged as this claim, and no others. Throws `anchor-not-found`, `anchor-ambiguous`,
 * and `not-found` for a section that is not there.
 */
export function tagQuote(
  doc: JsonNode,
  id: string,
  sectionId: string | undefined,
  selector: TextQuoteSelector,
): JsonNode {
  const blocks = doc.content ?? [];
  const { text, ranges } = flatten(blocks);
  const [start, end] = sectionId ? extentOf(doc, sectionId) : [0, text.length];
  const { from, to } = findQuote(text.slice(start, end), selector);
  const others = ranges.filter((range) => range.id !== id);
  return { ...doc, content: retag(blocks, [...others, { id, from: start + from, to: start + to }]) };
}

/** Where a section's words, heading included, lie in the flat text. */
function extentOf(doc: JsonNode, sectionId: string): [number, number] {
  let start = 0;
  for (const section of splitSections(doc)) {
    const { length } = flatten(section.nodes).text;
    if (section.id === sectionId) return [start, start + length];
    if (section.nodes.length > 0) start += length + 1;
  }
  throw new AppError("not-found", { sectionId });
}
