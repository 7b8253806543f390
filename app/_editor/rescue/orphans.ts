import * as Y from "yjs";
import { type CitationAttributes, citationOf } from "#editor/nodes/citation";

/**
 * Words of one's own, or a citation, that went with a block which somebody else, who had not seen them, took away or made
 * anew.
 */
export interface Orphan {
  /** Empty of a citation. */
  readonly text: string;
  readonly citation?: CitationAttributes;
  /** Whether a citation like it may stand in what was made anew: then it is none. */
  readonly mayStand?: boolean;
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
  const citations = new Set<Y.Item>();
  /**
   * Citations that have another source since: the editor's binding writes one before another by changing that one, and
   * adds what it was behind it.
   */
  const changed = new Set<Y.Item>();
  const isOrphan = (client: number, clock: number) =>
    own.has(client) &&
    Y.isDeleted(transaction.deleteSet, Y.createID(client, clock)) &&
    !Y.isDeleted(received, Y.createID(client, clock));

  for (const client of own) {
    for (const { clock, len } of transaction.deleteSet.clients.get(client) ?? []) {
      for (const item of itemsIn(transaction.doc, client, clock, len)) {
        if (item.content instanceof Y.ContentString && item.parent instanceof Y.AbstractType)
          blocks.add(item.parent);
        if (!isOrphan(item.id.client, item.id.clock)) continue;
        if (isCitation(item)) citations.add(item);
        const whose = citedBy(item);
        if (whose?.deleted && !isOrphan(whose.id.client, whose.id.clock)) changed.add(whose);
      }
    }
  }
  return [
    ...[...blocks].flatMap((block) => orphansIn(block, transaction, isOrphan)),
    ...[...citations, ...changed].map((item) => orphanOf(item, transaction, changed.size > 0)),
  ];
}

function isCitation({ content }: Y.Item): boolean {
  return (
    content instanceof Y.ContentType &&
    content.type instanceof Y.XmlElement &&
    content.type.nodeName === "citation"
  );
}

/** The citation of which an item says what source it cites. */
function citedBy({ parentSub, parent }: Y.Item): Y.Item | null {
  if (parentSub !== "sourceId" || !(parent instanceof Y.XmlElement)) return null;
  return parent._item && isCitation(parent._item) ? parent._item : null;
}

/** A citation with the letters of its block around it, as they stood before the transaction. */
function orphanOf(item: Y.Item, transaction: Y.Transaction, mayStand: boolean): Orphan {
  const block = item.parent as Y.AbstractType<unknown>;
  const letters = { before: "", after: "" };
  let side: keyof typeof letters = "before";
  for (let child = block._start; child !== null; child = child.right) {
    if (child === item) side = "after";
    if (child.content instanceof Y.ContentType && stood(child, transaction))
      letters[side] += piecesOf(child.content.type, transaction, () => false)
        .map(({ text }) => text)
        .join("");
  }
  return {
    text: "",
    citation: attributesOf(item),
    mayStand,
    before: letters.before.slice(-contextLength),
    after: letters.after.slice(0, contextLength),
    block: blocksAbove(block, transaction),
  };
}

/** Deleted with their element, the attributes are still there until Yjs tidies up. */
function attributesOf({ content }: Y.Item): CitationAttributes {
  const map = content instanceof Y.ContentType ? content.type._map : new Map<string, Y.Item>();
  return citationOf(
    Object.fromEntries([...map].map(([key, { content: value }]) => [key, value.getContent().at(-1)])),
  );
}

function stood(item: Y.Item, transaction: Y.Transaction): boolean {
  return !item.deleted || Y.isDeleted(transaction.deleteSet, item.id);
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
    if (!stood(item, transaction) || !(item.content instanceof Y.ContentString)) continue;
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
    if (stood(item, transaction)) above += 1;
  }
  return above;
}
