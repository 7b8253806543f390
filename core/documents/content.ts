import type * as Y from "yjs";
import { documentField, schema } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";
import { blockOf } from "./read-block.ts";
import { updateBlocks } from "./update-blocks.ts";

/** The text as ProseMirror JSON, as it stands in the Y.Doc. */
export function contentOf(doc: Y.Doc): JsonNode {
  return { type: "doc", content: doc.getXmlFragment(documentField).toArray().flatMap(blockOf) };
}

/** Makes the text equal to `content` by the smallest edit: what is equal keeps its identity, and so its carets. */
export function updateContent(doc: Y.Doc, content: JsonNode): void {
  const node = schema.nodeFromJSON(content);
  node.check();
  doc.transact(() => updateBlocks(doc.getXmlFragment(documentField), node.children));
}
