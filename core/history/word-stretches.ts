import * as Y from "yjs";

/** Words that one row of the log deletes, or inserts, side by side in one run of text. */
export interface Stretch {
  readonly text: string;
  /** Where they are, in order. */
  readonly pieces: readonly WordPiece[];
  /** Whether the run of text comes, or goes, with the row, and holds nothing else. */
  readonly whole: boolean;
}

/** Some of the words of an item. Lengths and offsets in UTF-16 units. */
export interface WordPiece {
  readonly item: Y.Item;
  /** Of its first unit in the stretch. */
  readonly start: number;
  readonly length: number;
}

type Stand = "gone" | "come" | "stayed" | "neither";

/**
 * What words a transaction, whose structs have not been collected yet, takes out of the text and what words it puts in. It
 * costs nothing where it does only one of the two, as typing does.
 */
export function stretchesOf(transaction: Y.Transaction): { gone: Stretch[]; come: Stretch[] } {
  const goneFrom = textsWithGone(transaction);
  const comeTo = goneFrom.size > 0 ? textsWithNew(transaction) : new Set<Y.AbstractType<unknown>>();
  if (comeTo.size === 0) return { gone: [], come: [] };
  return {
    gone: [...goneFrom].flatMap((text) => stretchesIn(text, "gone", transaction)),
    come: [...comeTo].flatMap((text) => stretchesIn(text, "come", transaction)),
  };
}

function textsWithGone(transaction: Y.Transaction): Set<Y.AbstractType<unknown>> {
  const texts = new Set<Y.AbstractType<unknown>>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && standOf(struct, transaction) === "gone") addText(struct, texts);
  });
  return texts;
}

function textsWithNew(transaction: Y.Transaction): Set<Y.AbstractType<unknown>> {
  const texts = new Set<Y.AbstractType<unknown>>();
  const { beforeState, afterState, doc } = transaction;
  for (const [client, to] of afterState) {
    const from = beforeState.get(client) ?? 0;
    const structs = from < to ? (doc.store.clients.get(client) ?? []) : [];
    for (let index = structs.length - 1; index >= 0; index--) {
      const struct = structs[index];
      if (!struct || struct.id.clock < from) break;
      if (struct instanceof Y.Item && standOf(struct, transaction) === "come") addText(struct, texts);
    }
  }
  return texts;
}

function addText({ parent }: Y.Item, texts: Set<Y.AbstractType<unknown>>): void {
  if (parent instanceof Y.AbstractType) texts.add(parent);
}

function stretchesIn(
  text: Y.AbstractType<unknown>,
  wanted: "gone" | "come",
  transaction: Y.Transaction,
): Stretch[] {
  const stretches: { text: string; pieces: WordPiece[]; whole: boolean }[] = [];
  let open = false;
  let mixed = false;
  for (let item = text._start; item; item = item.right) {
    const stand = standOf(item, transaction);
    if (stand === "stayed") {
      open = false;
      mixed = true;
    }
    if (stand !== wanted || !(item.content instanceof Y.ContentString)) continue;
    let stretch = open ? stretches.at(-1) : undefined;
    if (!stretch) stretches.push((stretch = { text: "", pieces: [], whole: false }));
    stretch.pieces.push({ item, start: stretch.text.length, length: item.content.str.length });
    stretch.text += item.content.str;
    open = true;
  }
  const [only] = stretches;
  if (only && !mixed && stretches.length === 1) only.whole = comesOrGoes(text, wanted, transaction);
  return stretches;
}

function comesOrGoes(
  { _item: item }: Y.AbstractType<unknown>,
  wanted: "gone" | "come",
  { beforeState }: Y.Transaction,
): boolean {
  if (!item) return false;
  return wanted === "gone" ? item.deleted : item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}

function standOf(item: Y.Item, transaction: Y.Transaction): Stand {
  if (!(item.content instanceof Y.ContentString)) return "neither";
  const { client, clock } = item.id;
  const isNew = clock >= (transaction.beforeState.get(client) ?? 0);
  // What the same row both wrote and deleted never stood in the text.
  if (isNew) return item.deleted ? "neither" : "come";
  if (!item.deleted) return "stayed";
  return Y.isDeleted(transaction.deleteSet, item.id) ? "gone" : "neither";
}
