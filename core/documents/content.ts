import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { documentField, schema } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";

type Block = ReturnType<Y.XmlFragment["toArray"]>[number];

/** The text as ProseMirror JSON, as it stands in the Y.Doc. */
export function contentOf(doc: Y.Doc): JsonNode {
  return { type: "doc", content: doc.getXmlFragment(documentField).toArray().flatMap(blockOf) };
}

/** A top-level block as ProseMirror JSON; nothing for what our editor cannot have written. */
export function blockOf(block: Block): JsonNode[] {
  if (!isReadable(block)) return [];
  const alone = { toArray: () => [block] } as unknown as Y.XmlFragment;
  return (yXmlFragmentToProsemirrorJSON(alone) as { content: (JsonNode | JsonNode[])[] }).content.flat();
}

/** Nobody nests quotes and lists this deep; whoever reads a deeper block by recursion runs out of stack. */
const deepest = 100;

/** Whether a block holds only elements and text, which is all that the binding can read, and ends somewhere. */
export function isReadable(block: unknown): boolean {
  const left: [type: unknown, depth: number][] = [[block, 1]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [type, depth] = next;
    if (type instanceof Y.XmlText) continue;
    if (!(type instanceof Y.XmlElement) || depth > deepest) return false;
    for (const child of type.toArray()) left.push([child, depth + 1]);
  }
  return true;
}

/** Makes the text equal to `content` by the smallest edit: what is equal keeps its identity, and so its carets. */
export function updateContent(doc: Y.Doc, content: JsonNode): void {
  const node = schema.nodeFromJSON(content);
  node.check();
  prosemirrorToYXmlFragment(node, doc.getXmlFragment(documentField));
}
