import * as Y from "yjs";

/** Whether a transaction has brought an item. */
export function isNew({ beforeState }: Y.Transaction, { id }: Y.Item): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0);
}

/** Tells whether an item was there before a transaction, whose structs have not been collected yet. */
export function stoodBefore(transaction: Y.Transaction): (item: Y.Item) => boolean {
  return (item) =>
    !isNew(transaction, item) && (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id));
}
