import type { JsonNode } from "#editor/json-node";
import { clustersOf } from "./clusters-of.ts";

/** The ids of the sources that a stored text cites, each once, in the order of their first citation. */
export function citedSources(content: JsonNode): string[] {
  const ids = clustersOf(content)
    .flat()
    .map(({ sourceId }) => sourceId);
  return [...new Set(ids)].filter((id) => id !== "");
}
