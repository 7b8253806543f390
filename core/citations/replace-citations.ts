import type { JsonNode } from "#editor/json-node";

/** A text with something else in the place of each citation, which `put` is given in the order of `clustersOf`. */
export function replaceCitations(node: JsonNode, put: (citation: JsonNode) => readonly JsonNode[]): JsonNode {
  if (!node.content) return node;
  const content = node.content.flatMap((child) =>
    child.type === "citation" ? put(child) : [replaceCitations(child, put)],
  );
  return { ...node, content };
}
