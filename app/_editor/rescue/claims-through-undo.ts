import * as Y from "yjs";
import { type Tagged, keysAndNames, markChanges, namedLetters, tagNamed } from "./mark-changes.ts";

interface Change {
  /** What the transaction took away from its mark: by deleting it, or by taking off the mark. */
  readonly taken: readonly Tagged[];
  readonly gained: readonly Tagged[];
}

interface StackEvent {
  readonly stackItem: { readonly meta: Map<unknown, unknown> };
}

const unchanged: Change = { taken: [], gained: [] };
const metaKey = "claims";

/**
 * An undo of Yjs brings letters back as new ones beside what stands there now, and of the marks around them those that
 * it finds. Here each step remembers which letters it took away from which claims: when it is undone (or its undo
 * redone) these bear them again, and what stood there meanwhile does not, unless it stands between them.
 */
export function keepClaimsThroughUndo(history: Y.UndoManager): () => void {
  const { doc } = history;
  let last = unchanged;
  const observe = (transaction: Y.Transaction) => {
    last = transaction.local ? changeOf(transaction) : unchanged;
  };
  const remember = ({ stackItem: { meta } }: StackEvent) => {
    meta.set(metaKey, [...takenBy(meta), ...last.taken]);
  };
  const mend = ({ stackItem: { meta } }: StackEvent) => {
    const taken = takenBy(meta);
    if (taken.length + last.gained.length > 0) doc.transact(() => putRight(doc, taken, last.gained));
  };
  doc.on("beforeObserverCalls", observe);
  history.on("stack-item-added", remember);
  history.on("stack-item-updated", remember);
  history.on("stack-item-popped", mend);
  return () => {
    doc.off("beforeObserverCalls", observe);
    history.off("stack-item-added", remember);
    history.off("stack-item-updated", remember);
    history.off("stack-item-popped", mend);
  };
}

function takenBy(meta: ReadonlyMap<unknown, unknown>): readonly Tagged[] {
  return (meta.get(metaKey) as readonly Tagged[] | undefined) ?? [];
}

function changeOf(transaction: Y.Transaction): Change {
  const texts = new Set<Y.Text>();
  for (const type of transaction.changed.keys()) if (type instanceof Y.Text) texts.add(type);
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (item instanceof Y.Item && item.parent instanceof Y.Text) texts.add(item.parent);
  });
  const changes = [...texts].map((text) => markChanges(text, transaction));
  return {
    taken: changes.flatMap(({ deleted, bereft }) => [...deleted, ...bereft]),
    gained: changes.flatMap(({ gained }) => gained),
  };
}

function putRight(doc: Y.Doc, taken: readonly Tagged[], gained: readonly Tagged[]): void {
  const now = taken.flatMap((tagged) => whereNow(doc, tagged));
  const wanted = keysAndNames(now);
  const strange = keysAndNames(gained);
  const places = new Map<Y.Text, Map<string, object>>();
  for (const { text, key, value } of [...now, ...gained])
    places.set(text, (places.get(text) ?? new Map<string, object>()).set(key, value));
  for (const [text, claims] of places) {
    for (const [key, value] of claims) {
      takeOffEdges(text, key, wanted, strange);
      tagNamed(text, key, value, wanted);
    }
  }
}

/** Takes a mark off what has only now come to its edges and is not wanted. */
function takeOffEdges(
  text: Y.Text,
  key: string,
  wanted: ReadonlySet<string>,
  strange: ReadonlySet<string>,
): void {
  const letters = namedLetters(text, key);
  const isMeant = (letter: { name: string; tagged: boolean }) => {
    const name = `${key} ${letter.name}`;
    return wanted.has(name) || (letter.tagged && !strange.has(name));
  };
  const first = letters.findIndex(isMeant);
  const last = letters.findLastIndex(isMeant);
  for (const [at, { tagged }] of letters.entries())
    if (tagged && (at < first || at > last)) text.format(at, 1, { [key]: null });
}

/** Letters where undos have put them, one by one; none that are gone. */
function whereNow(doc: Y.Doc, { length, ...tagged }: Tagged): Tagged[] {
  const found: Tagged[] = [];
  for (let offset = 0; offset < length; offset++) {
    let id = Y.createID(tagged.client, tagged.clock + offset);
    let item: Y.AbstractStruct = Y.getItem(doc.store, id);
    while (item instanceof Y.Item && item.redone !== null) {
      id = Y.createID(item.redone.client, item.redone.clock + id.clock - item.id.clock);
      item = Y.getItem(doc.store, id);
    }
    if (item instanceof Y.Item && !item.deleted && item.parent instanceof Y.Text)
      found.push({ ...tagged, text: item.parent, client: id.client, clock: id.clock, length: 1 });
  }
  return found;
}
