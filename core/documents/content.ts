import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { documentField, schema } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";

/** The text as ProseMirror JSON, as it stands in the Y.Doc. */
export function contentOf(doc: Y.Doc): JsonNode {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField)) as JsonNode;
}

/** Makes the text equal to `content` by the smallest edit: what is equal keeps its identity, and so its carets. */
export function updateContent(doc: Y.Doc, content: JsonNode): void {
  const node = schema.nodeFromJSON(content);
  node.check();
  prosemirrorToYXmlFragment(node, doc.getXmlFragment(documentField));
}
