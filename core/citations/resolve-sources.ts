import type { JsonNode } from "#editor/json-node";
import { replaceCitations } from "./replace-citations.ts";
import type { CitedSource } from "./workspace-sources.ts";

/** A text whose citations name what their sources have become, so that two merged records are one entry. */
export function resolveSources(content: JsonNode, sources: ReadonlyMap<string, CitedSource>): JsonNode {
  return replaceCitations(content, (citation) => {
    const { sourceId } = citation.attrs ?? {};
    const known = typeof sourceId === "string" ? sources.get(sourceId) : undefined;
    return [known ? { ...citation, attrs: { ...citation.attrs, sourceId: known.id } } : citation];
  });
}
