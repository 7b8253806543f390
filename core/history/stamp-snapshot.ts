import { deflateRawSync, inflateRawSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Stamp } from "./stamps.ts";

/** The stamps of each Yjs client, in the order of its clocks. */
export type StampsByClient = ReadonlyMap<number, readonly Stamp[]>;

/**
 * The stamps as bytes: the number of clients, then of each its id, how many stamps it has, and of each stamp the clocks
 * left out before it, its length, the place of its person among `people` from one on (0: nobody), and the minutes since
 * the stamp before it; all deflated. Times are to the minute. Throws on somebody who is not among the people.
 */
export function encodeStamps(stamps: StampsByClient, people: readonly string[]): Uint8Array<ArrayBuffer> {
  const place = new Map(people.map((userId, index) => [userId, index + 1]));
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stamps.size);
    for (const [clientId, own] of stamps) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, own.length);
      let [end, before] = [0, 0];
      for (const { from, to, userId, at } of own) {
        const person = userId === null ? 0 : place.get(userId);
        if (person === undefined) throw new Error(`${userId} is not among those who wrote`);
        const minute = Math.floor(at.getTime() / minuteMs);
        encoding.writeVarUint(encoder, from - end);
        encoding.writeVarUint(encoder, to - from);
        encoding.writeVarUint(encoder, person);
        encoding.writeVarInt(encoder, minute - before);
        [end, before] = [to, minute];
      }
    }
  });
  return new Uint8Array(deflateRawSync(bytes));
}

/** The stamps of these clients; null: of all. */
export function decodeStamps(
  bytes: Uint8Array,
  people: readonly string[],
  clients: ReadonlySet<number> | null = null,
): Map<number, Stamp[]> {
  const decoder = decoding.createDecoder(inflateRawSync(bytes));
  const stamps = new Map<number, Stamp[]>();
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const clientId = decoding.readVarUint(decoder);
    const own = decodeClient(decoder, clientId, people);
    if (!clients || clients.has(clientId)) stamps.set(clientId, own);
  }
  return stamps;
}

function decodeClient(decoder: decoding.Decoder, clientId: number, people: readonly string[]): Stamp[] {
  const stamps: Stamp[] = [];
  let [end, minute] = [0, 0];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const from = end + decoding.readVarUint(decoder);
    end = from + decoding.readVarUint(decoder);
    const userId = people[decoding.readVarUint(decoder) - 1] ?? null;
    minute += decoding.readVarInt(decoder);
    stamps.push({ clientId, from, to: end, userId, at: new Date(minute * minuteMs) });
  }
  return stamps;
}

const minuteMs = 60_000;
