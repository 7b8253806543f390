import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { commonEnd, commonStart, hole } from "./likeness.ts";
import type { Orphan } from "./orphans.ts";

/** Where words were put back: `alone` in a paragraph of their own when the block that they stood in is gone. */
export interface PutBack {
  readonly end: number;
  readonly alone: boolean;
}

/** So many letters in common are chance, unless the words around are no more than that. */
const chance = 3;

/**
 * Puts orphaned words where they were typed: between the same words, in the block that was made anew from theirs.
 * Where there is none, they get a paragraph at the place where their block was.
 */
export function putBack(tr: Transaction, orphan: Orphan): PutBack | null {
  const place = bestPlace(tr.doc, orphan);
  if (orphan.citation) return putCitationBack(tr, orphan, place);
  if (place !== null) {
    tr.insertText(orphan.text, place);
    return { end: place + orphan.text.length, alone: false };
  }
  if (orphan.text.trim() === "") return null;
  const { schema } = tr.doc.type;
  const at = startOfBlock(tr.doc, orphan.block);
  tr.insert(at, schema.node("paragraph", null, [schema.text(orphan.text)]));
  return { end: at + 1 + orphan.text.length, alone: true };
}

function putCitationBack(
  tr: Transaction,
  { citation, mayStand, block }: Orphan,
  place: number | null,
): PutBack | null {
  const { schema } = tr.doc.type;
  const node = schema.node("citation", { ...citation });
  if (mayStand && stands(tr.doc, node)) return null;
  if (place !== null) {
    tr.insert(place, node);
    return { end: place + 1, alone: false };
  }
  const at = startOfBlock(tr.doc, block);
  tr.insert(at, schema.node("paragraph", null, [node]));
  return { end: at + 2, alone: true };
}

function stands(doc: Node, wanted: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    if (node.hasMarkup(wanted.type, wanted.attrs)) found = true;
    return !found;
  });
  return found;
}

function bestPlace(doc: Node, { before, after, block }: Orphan): number | null {
  const around = before.length + after.length;
  const wanted = Math.max(Math.min(chance, around), Math.ceil(around / 2));
  if (wanted === 0) return null;
  let best = { at: -1, score: 0, distance: 0 };
  doc.descendants((node, at) => {
    if (!node.inlineContent) return;
    const text = lettersOf(node);
    const distance = Math.abs(doc.resolve(at).index(0) - block);
    for (let offset = 0; offset <= text.length; offset++) {
      const score = commonEnd(before, text, offset) + commonStart(after, text, offset);
      const better = score > best.score || (score === best.score && distance < best.distance);
      if (score >= wanted && better) best = { at: at + 1 + offset, score, distance };
    }
  });
  return best.at === -1 ? null : best.at;
}

/** One letter for each position in a block. */
function lettersOf(block: Node): string {
  let letters = "";
  block.forEach((node) => {
    letters += node.isText ? (node.text ?? "") : hole.repeat(node.nodeSize);
  });
  return letters;
}

function startOfBlock(doc: Node, index: number): number {
  let at = 0;
  for (let child = 0; child < Math.min(index, doc.childCount); child++) at += doc.child(child).nodeSize;
  return at;
}
