import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { mergeUpdates } from "#server/sync/merge-updates";
import { RoomText } from "#server/sync/room-text";
import { scanUpdate } from "#server/sync/scan-update";
import { type History, aHistory } from "#tests/support/histories";

const histories = fc.constantFrom(...Array.from({ length: 40 }, (_, seed) => aHistory(seed)));
const empty = { snapshot: null, version: 0, rows: [], unsettled: false };

/** A text whose first `folded` updates are in its snapshot, the next up to `stored` in the log, the rest taken live. */
function aText({ updates }: History, folded: number, stored: number): RoomText {
  const doc = new Y.Doc();
  for (const update of updates.slice(0, folded)) Y.applyUpdate(doc, update);
  const snapshot = { state: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
  const text = new RoomText({ ...empty, snapshot, rows: updates.slice(folded, stored) });
  for (const update of updates.slice(stored)) text.add(scanUpdate(update));
  return text;
}

function read(text: RoomText, reader: Y.Doc): string {
  const { before, last } = text.since(Y.encodeStateVector(reader));
  for (const update of [before, last]) if (update) Y.applyUpdate(reader, update);
  expect(reader.store.pendingStructs).toBeNull();
  return reader.getText("text").toJSON();
}

describe("RoomText", () => {
  it("C6 brings any reader up to date, from whatever it is made and whatever the reader has", () => {
    fc.assert(
      fc.property(histories, fc.nat(60), fc.nat(60), fc.nat(60), (history, one, other, known) => {
        const [folded = 0, stored = 0] = [one, other].toSorted((a, b) => a - b);
        const text = aText(history, folded, stored);
        const reader = new Y.Doc();
        for (const update of history.updates.slice(0, known)) Y.applyUpdate(reader, update);
        expect(read(text, reader)).toBe(history.text);
        expect(Y.decodeStateVector(text.stateVector)).toEqual(
          Y.decodeStateVector(Y.encodeStateVectorFromUpdate(history.whole)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("D5 sends nothing twice that is both in its snapshot and in its rows", () => {
    fc.assert(
      fc.property(histories, ({ updates, whole, text: words }) => {
        const snapshot = { state: whole, stateVector: Y.encodeStateVectorFromUpdate(whole) };
        const text = new RoomText({ ...empty, snapshot, rows: updates });
        expect(scanUpdate(text.since(new Uint8Array([0])).last).structs).toEqual([]);
        expect(read(text, new Y.Doc())).toBe(words);
      }),
      { numRuns: 40 },
    );
  });

  it("R2 knows an update that says nothing new, also of what was deleted", () => {
    fc.assert(
      fc.property(histories, fc.nat(60), (history, at) => {
        const text = aText(history, at, at);
        expect(text.weigh(scanUpdate(history.whole))).not.toBe("news");
        text.learnDeletions();
        expect(text.weigh(scanUpdate(history.whole))).toBe("known");
        for (const update of history.updates) expect(text.weigh(scanUpdate(update))).toBe("known");
      }),
      { numRuns: 40 },
    );
  });

  it("R6 takes an update exactly when Yjs would integrate all of it", () => {
    fc.assert(
      fc.property(histories, fc.nat(58), fc.integer({ min: 1, max: 30 }), (history, at, ahead) => {
        const later = history.updates[at + ahead];
        if (!later) return;
        const text = aText({ ...history, updates: history.updates.slice(0, at) }, 0, 0);
        const doc = new Y.Doc();
        for (const update of history.updates.slice(0, at)) Y.applyUpdate(doc, update);
        Y.applyUpdate(doc, later);
        const whole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
        expect(text.weigh(scanUpdate(later)) === "lacking").toBe(!whole);
      }),
      { numRuns: 300 },
    );
  });

  it("tells a deletion that is news from one that is not", () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    doc.getText("text").insert(0, "abcdef");
    doc.getText("text").delete(1, 2);
    doc.getText("text").delete(2, 1);
    const text = new RoomText({ ...empty, rows: updates.slice(0, 1) });
    const [first, both] = [2, 3].map((to) => scanUpdate(mergeUpdates(updates.slice(1, to).map(scanUpdate))));
    if (!first || !both) throw new Error("two deletions");
    expect(text.weigh(first)).toBe("deletions");
    text.add(first);
    expect(text.weigh(first)).toBe("known");
    expect(text.newDeletions(both).deletes).toEqual([{ client: doc.clientID, clock: 4, end: 5 }]);
    text.add(text.newDeletions(both));
    expect(text.weigh(both)).toBe("known");
  });

  it("D5 keeps what is not stored yet, and what comes meanwhile, when it is read anew", () => {
    fc.assert(
      fc.property(histories, fc.nat(59), (history, at) => {
        const { updates } = history;
        const text = aText({ ...history, updates: updates.slice(0, at) }, 0, 0);
        text.beginRebase();
        for (const update of updates.slice(at)) text.add(scanUpdate(update));
        const stored = updates.slice(0, at >> 1);
        text.rebase({ ...empty, rows: stored }, updates.slice(at >> 1, at).map(scanUpdate));
        expect(read(text, new Y.Doc())).toBe(history.text);
      }),
      { numRuns: 60 },
    );
  });

  it("holds no more than it must, however long it is written in", () => {
    const history = aHistory(3);
    const text = new RoomText({ ...empty, rows: history.updates });
    for (let round = 0; round < 20; round++)
      text.add(scanUpdate(mergeUpdates(history.updates.map(scanUpdate))));
    text.since(new Uint8Array([0]));
    expect(text.bytes).toBeLessThan(3 * history.whole.length);
  });
});
