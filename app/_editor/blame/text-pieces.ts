import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";

/** Some words of a run of text that one Yjs item holds: the clock of its first unit, and where it stands in the run. */
export interface TextPiece {
  readonly client: number;
  readonly clock: number;
  readonly start: number;
  readonly text: string;
}

/** A run of text of the shared document, and the position of its first sign in the editor's. */
export interface PlacedText {
  readonly text: Y.XmlText;
  readonly from: number;
}

/** The words of a run of text by the items that hold them. */
export function piecesOf(text: Y.XmlText): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    pieces.push({ client: item.id.client, clock: item.id.clock, start, text: str });
    start += str.length;
  }
  return pieces;
}

/**
 * Where each run of the shared text stands in the editor's document. Of a block in which the two do not agree, which is
 * so until the editor has drawn the last change, there is nothing.
 */
export function placesOf(fragment: Y.XmlFragment, doc: Node): PlacedText[] {
  const places: PlacedText[] = [];
  let at = 0;
  for (const [index, block] of fragment.toArray().entries()) {
    const node = doc.maybeChild(index);
    if (!node || !(block instanceof Y.XmlElement)) return places;
    const inside = node.type.name === block.nodeName ? placesIn(block, node, at + 1) : null;
    if (inside) places.push(...inside);
    at += node.nodeSize;
  }
  return places;
}

function placesIn(element: Y.XmlElement, node: Node, start: number): PlacedText[] | null {
  const places: PlacedText[] = [];
  let offset = 0;
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      places.push({ text: child, from: start + offset });
      offset += lengthOf(child);
      continue;
    }
    const found = node.content.size > offset ? node.childAfter(offset) : null;
    if (!(child instanceof Y.XmlElement) || found?.node?.type.name !== child.nodeName) return null;
    if (found.offset !== offset) return null;
    const inside = placesIn(child, found.node, start + offset + 1);
    if (!inside) return null;
    places.push(...inside);
    offset += found.node.nodeSize;
  }
  return offset === node.content.size ? places : null;
}

function lengthOf(text: Y.XmlText): number {
  let length = 0;
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) length += item.length;
  }
  return length;
}
