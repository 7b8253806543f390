import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { mergeUpdates, updateSince, withoutClients } from "#server/sync/merge-updates";
import { scanUpdate } from "#server/sync/scan-update";
import { aHistory, randomUpdate } from "#tests/support/histories";

const some = Array.from({ length: 40 }, (_, seed) => aHistory(seed));
const histories = fc.constantFrom(...some);

describe("scanUpdate", () => {
  it("reads of every update what Yjs reads of it", () => {
    fc.assert(
      fc.property(histories, ({ updates, whole }) => {
        for (const update of [...updates, whole]) {
          const { structs, deletes } = scanUpdate(update);
          const { from, to } = Y.parseUpdateMeta(update);
          expect(new Map(structs.map((each) => [each.client, each.clock]))).toEqual(from);
          expect(new Map(structs.map((each) => [each.client, each.end]))).toEqual(to);
          const { ds } = Y.decodeUpdate(update);
          const ranges = [...ds.clients].flatMap(([client, items]) =>
            items.map(({ clock, len }) => ({ client, clock, end: clock + len })),
          );
          expect(deletes).toEqual(ranges);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("W2 lets nothing through that Yjs could not apply", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (history, numbers) => {
        const bytes = randomUpdate(history, numbers);
        try {
          scanUpdate(bytes);
        } catch {
          return;
        }
        const doc = new Y.Doc();
        Y.applyUpdate(doc, history.whole);
        Y.applyUpdate(doc, bytes);
        doc.destroy();
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ["nothing at all", []],
    ["structs that are not there", [1, 200, 1, 0]],
    ["a client listed twice", [2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0]],
    ["an empty struct", [1, 1, 7, 0, 0, 0, 0]],
    ["an empty deleted range", [0, 1, 7, 1, 0, 0]],
    ["a clock beyond 31 bits", [1, 1, 7, 0, 0, 255, 255, 255, 255, 127, 0]],
    ["a client id beyond 53 bits", [1, 1, 255, 255, 255, 255, 255, 255, 255, 255, 127, 0, 0, 1, 0]],
    ["a struct that hangs on itself", [1, 1, 7, 0, 132, 7, 0, 1, 97, 0]],
    ["an unknown type", [1, 1, 7, 0, 7, 1, 1, 97, 9, 0]],
    ["text that is not UTF-8", [1, 1, 7, 0, 4, 1, 1, 97, 1, 255, 0]],
    ["a format that is no JSON", [1, 1, 7, 0, 6, 1, 1, 97, 1, 98, 1, 123, 0]],
    ["bytes left over", [0, 0, 0]],
  ])("W2 refuses %s", (_, bytes) => {
    expect(() => scanUpdate(new Uint8Array(bytes))).toThrow();
  });

  it("W2 refuses a value nested so deeply that applying it would exhaust the stack", () => {
    const nested = [
      1,
      1,
      7,
      0,
      8,
      1,
      1,
      97,
      1,
      ...Array.from({ length: 100_000 }, () => [117, 1]).flat(),
      126,
      0,
    ];
    expect(() => scanUpdate(new Uint8Array(nested))).toThrow("nested too deeply");
  });
});

describe("mergeUpdates", () => {
  it("says what the updates say, as Yjs' own merging does", () => {
    fc.assert(
      fc.property(histories, ({ updates, text }) => {
        expect(textOf([mergeUpdates(updates.map(scanUpdate))])).toBe(text);
        const half = updates.length >> 1;
        // Overlapping pieces, as after a connection that was lost: sent again, and merged before.
        const overlapping = [
          ...updates.slice(0, half + 2),
          Y.mergeUpdates(updates.slice(half)),
          ...updates.slice(half),
        ];
        expect(textOf([mergeUpdates(overlapping.map(scanUpdate))])).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("gives a reader what it lacks, wherever it stopped", () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ updates, whole, text }, at) => {
        const reader = new Y.Doc();
        for (const update of updates.slice(0, at % updates.length)) Y.applyUpdate(reader, update);
        const known = Y.decodeStateVector(Y.encodeStateVector(reader));
        Y.applyUpdate(
          reader,
          updateSince(scanUpdate(whole), (client) => known.get(client) ?? 0),
        );
        expect(reader.getText("text").toJSON()).toBe(text);
        expect(reader.store.pendingStructs).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it("leaves out the clients that are not wanted, and nothing else", () => {
    const { whole, clients } = aHistory(5);
    const [unwanted] = clients;
    const rest = withoutClients(scanUpdate(whole), (client) => client === unwanted);
    expect(
      scanUpdate(rest ?? new Uint8Array())
        .structs.map(({ client }) => client)
        .toSorted(),
    ).toEqual(clients.filter((client) => client !== unwanted).toSorted());
  });
});

function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("text").toJSON();
}
