import * as Y from "yjs";

/**
 * A document of Yjs, which survives updates that contradict what is there. Only a hostile writer can make those: they
 * can be read, but Yjs throws in the middle of applying them, and nobody could open the text any more. This module
 * mends the two places where it would.
 */
export function createDoc(): Y.Doc {
  return new Y.Doc();
}

const { integrate, gc } = Y.Item.prototype;

/** An item whose beginning is there, but collected as something else, belongs nowhere either (Yjs' issue 384). */
Y.Item.prototype.integrate = function integrateRest(this: Y.Item, transaction, offset): void {
  if (offset > 0) {
    const { client, clock } = this.id;
    const before: Y.AbstractStruct = Y.getItem(transaction.doc.store, Y.createID(client, clock + offset - 1));
    if (before instanceof Y.GC) this.parent = null;
  }
  integrate.call(this, transaction, offset);
};

/** What a deleted parent took along. */
const gone = new WeakSet<Y.Item>();

/** An item of a deleted parent goes with it once, also if it was not deleted, or hangs in its parents twice. */
Y.Item.prototype.gc = function gcOnce(this: Y.Item, store, parentGCd): void {
  if (gone.has(this)) return;
  if (parentGCd) gone.add(this);
  this.markDeleted();
  gc.call(this, store, parentGCd);
};
