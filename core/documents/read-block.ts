import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { JsonNode } from "#editor/json-node";

type Block = ReturnType<Y.XmlFragment["toArray"]>[number];

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
