import type { JsonNode } from "#editor/json-node";
import { citationOf } from "#editor/nodes/citation";
import type { Cite } from "./model.ts";

/** The citations of a text in its order, those that stand directly beside each other together; notes where they stand. */
export function clustersOf(content: JsonNode): Cite[][] {
  const clusters: Cite[][] = [];
  collect(content, clusters);
  return clusters;
}

function collect({ content = [] }: JsonNode, clusters: Cite[][]): void {
  let beside = false;
  for (const node of content) {
    // A merge can leave text nodes without words.
    if (node.type === "text" && node.text === "") continue;
    if (node.type !== "citation") collect(node, clusters);
    else if (beside) clusters.at(-1)?.push(citationOf(node.attrs));
    else clusters.push([citationOf(node.attrs)]);
    beside = node.type === "citation";
  }
}
