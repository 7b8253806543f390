import * as Y from "yjs";

/** Words of one's own that went with a block which somebody else, who had not seen them, took away or made anew. */
export interface Orphan {
  readonly text: string;
  /** What stood directly before and after them in their block. */
  readonly before: string;
  readonly after: string;
  /** How many blocks of the text stood above their block, to tell where it was. */
  readonly block: number;
}

type Deletions = ReturnType<typeof Y.decodeUpdate>["ds"];

const contextLength = 64;

/**
 * Yjs gives a block that changes its kind, is joined or moved, a new identity: the old one is deleted with all that
 * is in it, even with what a colleague types there at that moment. Nobody meant to delete that. It is what this
 * transaction deletes although the received update, whose deletions are `received`, does not name it.
 */
export function orphansOf(
  transaction: Y.Transaction,
  received: Deletions,
  own: ReadonlySet<number>,
): Orphan[] {
  const blocks = new Set<Y.AbstractType<unknown>>();
  const isOrphan = (client: number, clock: number) =>
    own.has(client) &&
    Y.isDeleted(transaction.deleteSet, Y.createID(client, clock)) &&
    !Y.isDeleted(received, Y.createID(client, clock));

  for (const client of own) {
    for (const { clock, len } of transaction.deleteSet.clients.get(client) ?? []) {
      for (const item of itemsIn(transaction.doc, client, clock, len)) {
        if (item.content instanceof Y.ContentString && item.parent instanceof Y.AbstractType)
          blocks.add(item.parent);
      }
    }
  }
  return [...blocks].flatMap((block) => orphansIn(block, transaction, isOrphan));
}

function itemsIn(doc: Y.Doc, client: number, clock: number, length: number): Y.Item[] {
  const structs = doc.store.clients.get(client) ?? [];
  const found: Y.Item[] = [];
  for (
    let index = structs.length === 0 ? 0 : Y.findIndexSS(structs, clock);
    index < structs.length;
    index++
  ) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= clock + length) break;
    if (struct instanceof Y.Item) found.push(struct);
  }
  return found;
}

interface Piece {
  readonly text: string;
  readonly orphan: boolean;
}

function orphansIn(
  block: Y.AbstractType<unknown>,
  transaction: Y.Transaction,
  isOrphan: (client: number, clock: number) => boolean,
): Orphan[] {
  const pieces = piecesOf(block, transaction, isOrphan);
  const orphans: Orphan[] = [];
  let before = "";
  for (const [index, { text, orphan }] of pieces.entries()) {
    if (orphan) {
      const after = pieces.slice(index + 1).filter((piece) => !piece.orphan);
      orphans.push({
        text,
        before: before.slice(-contextLength),
        after: after
          .map((piece) => piece.text)
          .join("")
          .slice(0, contextLength),
        block: blocksAbove(block, transaction),
      });
    }
    before += text;
  }
  return orphans;
}

/** The block's words as they stood before the transaction, neighbouring ones of the same fate joined. */
function piecesOf(
  block: Y.AbstractType<unknown>,
  transaction: Y.Transaction,
  isOrphan: (client: number, clock: number) => boolean,
): Piece[] {
  const pieces: { text: string; orphan: boolean }[] = [];
  for (let item = block._start; item !== null; item = item.right) {
    const stood = !item.deleted || Y.isDeleted(transaction.deleteSet, item.id);
    if (!stood || !(item.content instanceof Y.ContentString)) continue;
    for (const [offset, letter] of item.content.str.split("").entries()) {
      const orphan = isOrphan(item.id.client, item.id.clock + offset);
      const last = pieces.at(-1);
      if (last && last.orphan === orphan) last.text += letter;
      else pieces.push({ text: letter, orphan });
    }
  }
  return pieces;
}

/** How many blocks of the whole text stand before the one that `type` is, or was, in. */
function blocksAbove(type: Y.AbstractType<unknown>, transaction: Y.Transaction): number {
  let top = type._item;
  while (top && top.parent instanceof Y.AbstractType && top.parent._item) top = top.parent._item;
  let above = 0;
  for (let item = top?.left ?? null; item !== null; item = item.left) {
    if (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id)) above += 1;
  }
  return above;
}
