import { Registry } from "prom-client";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { defaultLimits } from "#server/sync/limits";
import { Room, type RoomServices } from "#server/sync/room";
import { SyncMetrics } from "#server/sync/sync-metrics";
import type { StoredText, TextStore } from "#server/sync/text-store";
import type { UpdateLog } from "#server/sync/update-log";

const none = () => 0;

/** Letters typed one after the other: each update hangs on the one before. */
function typed(letters: string): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of letters) doc.getText("text").insert(doc.getText("text").length, letter);
  return updates;
}

const stored = (rows: Uint8Array[]): StoredText => ({ snapshot: null, version: 0, rows, unsettled: false });

/** A room whose readings of the database the test answers. */
function aRoom(rows: Uint8Array[]) {
  const readings: ((text: StoredText | Error) => void)[] = [];
  const load = () =>
    new Promise<StoredText>((resolve, reject) => {
      readings.push((text) => (text instanceof Error ? reject(text) : resolve(text)));
    });
  const services: RoomServices = {
    store: { load } as unknown as TextStore,
    updateLog: { unstored: () => [] } as unknown as UpdateLog,
    metrics: new SyncMetrics(new Registry(), {
      rooms: none,
      connections: none,
      textBytes: none,
      unstoredBytes: none,
      unprojected: none,
    }),
    limits: defaultLimits,
    events: { turn: () => undefined, presence: () => undefined, tellNodes: () => undefined },
  };
  return { room: new Room("brief", stored(rows), services), readings };
}

it("N3 reads once more when something is missed while the text is being read", async () => {
  const updates = typed("abcdef");
  const [, , third, fourth, fifth, sixth] = updates;
  if (!third || !fourth || !fifth || !sixth) throw new Error("six updates");
  const { room, readings } = aRoom(updates.slice(0, 1));
  expect(room.receiveStored(third)).toBe("lacking");
  const done = room.reload(true);
  // It is stored, but after the reading that is under way has looked.
  expect(room.receiveStored(fifth)).toBe("lacking");
  void room.reload(true);
  readings[0]?.(stored(updates.slice(0, 3)));
  await expect.poll(() => readings.length).toBe(2);
  readings[1]?.(stored(updates.slice(0, 5)));
  await done;
  expect(room.receiveStored(sixth)).toBe("taken");
});

it("N3 keeps what it has when the text cannot be read, and can be asked again", async () => {
  const updates = typed("abcd");
  const [, second, , fourth] = updates;
  if (!second || !fourth) throw new Error("four updates");
  const { room, readings } = aRoom(updates.slice(0, 1));
  const failing = room.reload(true);
  readings[0]?.(new Error("the database is away"));
  await expect(failing).rejects.toThrow("away");
  expect(room.receiveStored(second)).toBe("taken");
  const again = room.reload(false);
  readings[1]?.(stored(updates.slice(0, 3)));
  await again;
  expect(room.receiveStored(fourth)).toBe("taken");
});
