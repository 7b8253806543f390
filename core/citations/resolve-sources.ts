import type { JsonNode } from "#editor/json-node";
import type { CitedSource } from "./workspace-sources.ts";

/** A text whose citations name what their sources have become, so that two merged records are one entry. */
export function resolveSources(node: JsonNode, sources: ReadonlyMap<string, CitedSource>): JsonNode {
  if (node.type === "citation") {
    const { sourceId } = node.attrs ?? {};
    const known = typeof sourceId === "string" ? sources.get(sourceId) : undefined;
    return known ? { ...node, attrs: { ...node.attrs, sourceId: known.id } } : node;
  }
  return node.content
    ? { ...node, content: node.content.map((child) => resolveSources(child, sources)) }
    : node;
}
