import * as Y from "yjs";

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

/** A run of clocks of one client, from `clock` on. */
interface Range {
  clock: number;
  len: number;
}

/** Deletions that nobody made: of letters in a block that somebody took away who had not seen them. */
export interface TakenAlong {
  /** Goes on from what an earlier visit knew, as `keep` got it. */
  readonly recall: (kept: Uint8Array) => void;
  /** Learns from a transaction what it deletes although the received update, whose deletions are `received`, does not name it. */
  readonly learn: (transaction: Y.Transaction, received: DeleteSet) => void;
  /**
   * What the document has and a colleague lacks, as `Y.encodeStateAsUpdate` says it, without these deletions: he derives
   * them himself, and whoever wrote the letters can tell that nobody meant to delete them.
   */
  readonly tell: (doc: Y.Doc, stateVector?: Uint8Array) => Uint8Array;
}

/** `keep` gets what is known, whenever that changes. */
export function takenAlong(keep: (known: Uint8Array) => void = () => {}): TakenAlong {
  let taken = Y.createDeleteSet();
  return {
    recall: (kept) => {
      taken = Y.mergeDeleteSets([taken, Y.decodeSnapshot(kept).ds]);
    },
    learn: (transaction, received) => {
      if (taken.clients.size + transaction.deleteSet.clients.size === 0) return;
      const before = taken;
      taken = without(Y.mergeDeleteSets([taken, transaction.deleteSet]), Y.mergeDeleteSets([received]));
      if (!Y.equalDeleteSets(before, taken)) keep(snapshotOf(taken));
    },
    tell: (doc, stateVector) => {
      const update = Y.encodeStateAsUpdate(doc, stateVector);
      const { store } = doc;
      // What still waits for earlier words is merged into the update, and is nobody's to change.
      if (taken.clients.size === 0 || store.pendingStructs !== null || store.pendingDs !== null)
        return update;
      const all = Y.createDeleteSetFromStructStore(store);
      const structs = update.subarray(0, update.length - encoded(all).length);
      return joined(structs, encoded(without(all, taken)));
    },
  };
}

/** As an update ends with them: a snapshot is its deletions and a state vector, which is a zero where there is none. */
function encoded(deletions: DeleteSet): Uint8Array {
  return snapshotOf(deletions).subarray(0, -1);
}

function snapshotOf(deletions: DeleteSet): Uint8Array {
  return Y.encodeSnapshot(Y.createSnapshot(deletions, new Map()));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function without(deletions: DeleteSet, others: DeleteSet): DeleteSet {
  const left = Y.createDeleteSet();
  for (const [client, ranges] of deletions.clients) {
    const rest = rangesWithout(ranges, others.clients.get(client) ?? []);
    if (rest.length > 0) left.clients.set(client, rest);
  }
  return left;
}

/** Both in order, neither overlapping itself. */
function rangesWithout(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const left: Range[] = [];
  for (const { clock, len } of ranges) {
    let from = clock;
    const end = clock + len;
    for (const other of others) {
      if (other.clock >= end) break;
      if (other.clock + other.len <= from) continue;
      if (other.clock > from) left.push({ clock: from, len: other.clock - from });
      from = other.clock + other.len;
    }
    if (from < end) left.push({ clock: from, len: end - from });
  }
  return left;
}
