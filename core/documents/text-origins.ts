import * as Y from "yjs";
import { documentField } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";
import { isReadable } from "./read-block.ts";

/** Where in the log a piece of text comes from: a Yjs client, and the clock of its first UTF-16 unit. */
export interface Origin {
  readonly clientId: number;
  readonly clock: number;
}

/**
 * The blocks of a text, and where each text node comes from. A text node is what one Yjs item holds, without its
 * marks: its units have consecutive clocks.
 */
export function textWithOrigins(doc: Y.Doc): {
  blocks: JsonNode[];
  origins: ReadonlyMap<JsonNode, Origin>;
} {
  const origins = new Map<JsonNode, Origin>();
  const blocks = doc
    .getXmlFragment(documentField)
    .toArray()
    .filter(isReadable)
    .flatMap((type) => blockWithOrigins(type, origins));
  return { blocks, origins };
}

/** A block, without its marks; `origins` learns where each text node of it comes from. */
export function blockWithOrigins(type: unknown, origins: Map<JsonNode, Origin>): JsonNode[] {
  if (type instanceof Y.XmlText) return piecesOf(type, origins);
  if (!(type instanceof Y.XmlElement)) return [];
  const attrs: Record<string, unknown> = type.getAttributes();
  const content = type.toArray().flatMap((child) => blockWithOrigins(child, origins));
  return [{ type: type.nodeName, attrs, content }];
}

function piecesOf(type: Y.XmlText, origins: Map<JsonNode, Origin>): JsonNode[] {
  const nodes: JsonNode[] = [];
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const node = { type: "text", text: item.content.str };
    origins.set(node, { clientId: item.id.client, clock: item.id.clock });
    nodes.push(node);
  }
  return nodes;
}
