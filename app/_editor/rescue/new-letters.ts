import * as Y from "yjs";

/** What had been written by each client: a moment of the document. */
export type Moment = ReadonlyMap<number, number>;

/** Whether a letter of an item, whose older letters Yjs may have joined with newer ones, was written since. */
export function isNew({ id }: Y.Item, since: Moment, offset = 0): boolean {
  return id.clock + offset >= (since.get(id.client) ?? 0);
}

/** The texts in which something stands that was written since. */
export function textsSince(doc: Y.Doc, since: Moment): Set<Y.Text> {
  const texts = new Set<Y.Text>();
  for (const [client, structs] of doc.store.clients) {
    const clock = since.get(client) ?? 0;
    if (Y.getState(doc.store, client) <= clock) continue;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const item = structs[index];
      if (item instanceof Y.Item && !item.deleted && item.parent instanceof Y.Text) texts.add(item.parent);
    }
  }
  return texts;
}
