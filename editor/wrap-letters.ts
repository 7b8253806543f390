import * as Y from "yjs";

/** A look that letters are to have, such as a claim's mark: `value` for all in `[at, at + length)`, which have it not. */
export interface Look {
  readonly at: number;
  readonly length: number;
  readonly key: string;
  readonly value: object;
}

/**
 * Puts a mark before these letters and one that ends it behind them. `Y.Text.format` would rather move marks of others
 * that stand nearby, or join its range to theirs: whoever takes his own away at that moment would take a part of this
 * with it, or leave it without an end.
 */
export function wrapLetters(text: Y.Text, { at, length, key, value }: Look): void {
  text.doc?.transact((transaction) => {
    const last = letterAt(transaction, text, at + length - 1);
    put(transaction, text, key, null, last, last.right);
    const first = letterAt(transaction, text, at);
    put(transaction, text, key, value, first.left, first);
    // Marks can stand there without effect.
    for (let item = first; item !== last && item.right !== null; item = item.right)
      if (item.content instanceof Y.ContentFormat && item.content.key === key) item.delete(transaction);
  });
}

/** The item of one letter, cut out of its neighbours. */
function letterAt(transaction: Y.Transaction, text: Y.Text, at: number): Y.Item {
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (at < index + item.length) {
      const { client, clock } = item.id;
      const letter = Y.getItemCleanStart(transaction, Y.createID(client, clock + at - index));
      if (letter.length > 1) Y.getItemCleanStart(transaction, Y.createID(client, clock + at - index + 1));
      return letter;
    }
    index += item.length;
  }
  throw new RangeError(`no letter ${at} in a text of ${index}`);
}

function put(
  transaction: Y.Transaction,
  text: Y.Text,
  key: string,
  value: object | null,
  left: Y.Item | null,
  right: Y.Item | null,
): void {
  const { clientID, store } = transaction.doc;
  const id = Y.createID(clientID, Y.getState(store, clientID));
  // Yjs takes any value; its types know only objects.
  const content = new Y.ContentFormat(key, value as object);
  const origin = left === null ? null : left.lastId;
  new Y.Item(id, left, origin, right, right === null ? null : right.id, text, null, content).integrate(
    transaction,
    0,
  );
}
