import * as Y from "yjs";
import type { LogRow } from "../documents/load-document.ts";
import { type MovedWords, movedWords } from "./moved-words.ts";
import { type Activity, type EnteredStamp, noteAdded, noteMoved, noteRemoved } from "./section-activity.ts";
import type { WaitingStamps } from "./stamps.ts";

type Row = Pick<LogRow, "update" | "userId" | "createdAt">;

interface Clocks {
  readonly from: number;
  readonly to: number;
}

/**
 * Applies one row of the log and adds to `activity` what it changed, where, and in whose name.
 *
 * What a row brings is its sender's, under whichever client id it is written. That takes two steps. First the row is
 * applied by itself: what enters the text now is the sender's, but for words that the row only moves, whose stamps say
 * where they were. Then what waited for it enters, in the names of those who brought that; `waiting` knows them, and
 * learns of what still waits.
 */
export function applyRow(doc: Y.Doc, row: Row, waiting: WaitingStamps, activity: Activity): void {
  const before = takePending(doc);
  const entered = activity.stamps.length;
  observe(doc, (transaction) => noteOwn(transaction, row, waiting, activity));
  Y.applyUpdate(doc, row.update);
  const rest = doc.store.pendingStructs?.update;
  if (rest) bringAll(doc, rest, row, waiting);
  if (!before) return;
  if (!rest && activity.stamps.length === entered) {
    doc.store.pendingStructs = before;
    return;
  }
  takePending(doc);
  observe(doc, (transaction) => noteWaited(transaction, waiting, activity));
  Y.applyUpdateV2(doc, rest ? Y.mergeUpdatesV2([before.update, rest]) : before.update);
}

/** The clocks of each client that a document holds back, in order, because what they hang on is missing. */
export function pendingClocks(doc: Y.Doc, update = doc.store.pendingStructs?.update): Map<number, Clocks[]> {
  const pending = new Map<number, Clocks[]>();
  for (const struct of update ? Y.decodeUpdateV2(update).structs : []) {
    const { client, clock } = struct.id;
    const from = Math.max(clock, Y.getState(doc.store, client));
    const to = clock + struct.length;
    if (struct instanceof Y.Skip || from >= to) continue;
    const ranges = pending.get(client) ?? [];
    const last = ranges.at(-1);
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
    pending.set(client, ranges);
  }
  return pending;
}

function takePending(doc: Y.Doc) {
  const { store } = doc;
  const pending = store.pendingStructs;
  store.pendingStructs = null;
  return pending;
}

/** Lets `note` look at the next transaction, before Yjs collects what it deleted. */
function observe(doc: Y.Doc, note: (transaction: Y.Transaction) => void): void {
  doc.once("beforeObserverCalls", note);
}

function noteOwn(transaction: Y.Transaction, row: Row, waiting: WaitingStamps, activity: Activity): void {
  const { doc } = transaction;
  const moved = movedWords(transaction);
  if (row.userId) noteRemoved(transaction, row.userId, activity);
  for (const { clientId, from, to } of newClocks(transaction)) {
    waiting.take(clientId, from, to);
    const stamp = { clientId, from, to, userId: row.userId, at: row.createdAt };
    activity.stamps.push(...aroundMoved(stamp, moved));
    if (!row.userId) continue;
    for (const struct of structsFrom(doc, clientId, from))
      noteAdded(transaction, struct, row.userId, activity);
  }
  if (row.userId) noteMoved(transaction, moved, row.userId, activity);
}

/** The stamp in pieces, so that words that moved have one of their own, which says where they were. */
function aroundMoved(stamp: EnteredStamp, moved: readonly MovedWords[]): EnteredStamp[] {
  const { clientId, to } = stamp;
  const own = moved
    .filter(({ item }) => item.id.client === clientId)
    .toSorted((one, other) => one.clock - other.clock);
  const pieces: EnteredStamp[] = [];
  let { from } = stamp;
  for (const { clock, length, origin } of own) {
    if (from < clock) pieces.push({ ...stamp, from, to: clock });
    pieces.push({ ...stamp, from: clock, to: clock + length, origin });
    from = clock + length;
  }
  if (from < to) pieces.push({ ...stamp, from, to });
  return pieces;
}

function noteWaited(transaction: Y.Transaction, waiting: WaitingStamps, activity: Activity): void {
  const { doc } = transaction;
  for (const { clientId, from, to } of newClocks(transaction)) {
    for (const struct of structsFrom(doc, clientId, from)) {
      const userId = waiting.ownerOf(clientId, struct.id.clock);
      if (userId) noteAdded(transaction, struct, userId, activity);
    }
    activity.stamps.push(...waiting.take(clientId, from, to));
  }
}

function* newClocks({ beforeState, afterState }: Y.Transaction) {
  for (const [clientId, to] of afterState) {
    const from = beforeState.get(clientId) ?? 0;
    if (from < to) yield { clientId, from, to };
  }
}

function* structsFrom(doc: Y.Doc, clientId: number, clock: number) {
  const structs = doc.store.clients.get(clientId) ?? [];
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (struct && struct.id.clock >= clock) yield struct;
  }
}

function bringAll(doc: Y.Doc, update: Uint8Array, row: Row, waiting: WaitingStamps): void {
  const { userId, createdAt: at } = row;
  for (const [clientId, ranges] of pendingClocks(doc, update)) {
    const stamps = ranges.map((clocks) => ({ clientId, ...clocks, userId, at }));
    waiting.bring(clientId, stamps);
  }
}
