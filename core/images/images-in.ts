import type { JsonNode } from "#editor/json-node";

/** The pictures of a text in their order. */
export function imagesIn(node: JsonNode): JsonNode[] {
  if (node.type === "image") return [node];
  return (node.content ?? []).flatMap(imagesIn);
}
