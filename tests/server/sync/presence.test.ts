import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
import type { Connection } from "#server/sync/connection";
import { defaultLimits } from "#server/sync/limits";
import { Presence } from "#server/sync/presence";

const anyone = () => true;

function by(userId: string): Connection {
  return { user: { userId, name: userId }, clients: new Set() } as unknown as Connection;
}

function states(...all: readonly [client: number, clock: number, state: unknown][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, all.length);
    for (const [client, clock, state] of all) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
}

function read(update: Uint8Array | null | undefined): Record<number, unknown> {
  if (!update) return {};
  const decoder = decoding.createDecoder(update);
  const found: Record<number, unknown> = {};
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    found[client] = JSON.parse(decoding.readVarString(decoder));
  }
  return found;
}

it("N4 tells only the last of what changed, and only once", () => {
  const presence = new Presence(defaultLimits);
  const anna = by("anna");
  for (const at of [1, 2, 3]) presence.receive(anna, states([7, at, { at }]), anyone);
  expect(read(presence.news()?.all)).toEqual({ 7: { at: 3, user: { id: "anna", name: "anna" } } });
  expect(presence.news()).toBeNull();
  presence.receive(anna, states([7, 2, { at: 2 }]), anyone);
  expect(presence.news()).toBeNull();
});

it("R4 takes a state from its own person alone, and none that may not be held", () => {
  const presence = new Presence(defaultLimits);
  presence.receive(by("anna"), states([7, 1, {}]), anyone);
  presence.news();
  presence.receive(by("edward"), states([7, 9, { at: 1 }], [8, 1, {}]), (client) => client !== 8);
  expect(presence.news()).toBeNull();
  expect([presence.userOf(7), presence.userOf(8)]).toEqual(["anna", undefined]);
});

it("L7 says farewell to who leaves, and to who was not heard of for 45 s", () => {
  const presence = new Presence(defaultLimits);
  presence.receive(by("anna"), states([7, 1, {}]), anyone, 0);
  presence.receive(by("edward"), states([8, 1, {}]), anyone, 0);
  presence.receiveTrusted(states([9, 1, { user: { id: "ewa" } }]), 0);
  presence.news();
  presence.leave([7], 1000);
  expect(read(presence.news()?.all)).toEqual({ 7: null });
  presence.leave([], 44_000);
  expect(presence.news()).toBeNull();
  presence.leave([], 46_000);
  expect(read(presence.news()?.all)).toEqual({ 8: null, 9: null });
  expect(presence.everyone()).toBeNull();
});

it("tells other nodes only what they do not know", () => {
  const presence = new Presence(defaultLimits);
  presence.receiveTrusted(states([9, 1, { user: { id: "ewa" } }]));
  expect(presence.news()?.own).toBeNull();
  presence.receive(by("anna"), states([7, 1, {}]), anyone);
  presence.receiveTrusted(states([9, 2, { user: { id: "ewa" } }]));
  const news = presence.news();
  expect(Object.keys(read(news?.all))).toEqual(["7", "9"]);
  expect(Object.keys(read(news?.own))).toEqual(["7"]);
});

it.each([
  ["no JSON", [2, 7, 1, 2, 123, 125, 8, 1, 1, 123]],
  // "\xff" in quotation marks.
  ["not UTF-8", [1, 7, 1, 3, 34, 255, 34]],
])("W2 takes nothing of an update with a state that is %s", (_, broken) => {
  const presence = new Presence(defaultLimits);
  expect(() => presence.receive(by("anna"), Uint8Array.from(broken), anyone)).toThrow(Error);
  expect(presence.everyone()).toBeNull();
});

it("passes on the bytes of a state that shows its own person's name", () => {
  const presence = new Presence(defaultLimits);
  const update = states([7, 1, { user: { id: "anna", name: "anna" }, cursor: { anchor: "ż" } }]);
  presence.receive(by("anna"), update, anyone);
  expect([...(presence.news()?.all ?? [])]).toEqual([...update]);
});
