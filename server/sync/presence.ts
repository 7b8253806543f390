import { Buffer, isUtf8 } from "node:buffer";
import * as encoding from "lib0/encoding";
import { ByteReader } from "./byte-reader.ts";
import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";

interface State {
  readonly clock: number;
  /** Client, clock and JSON as y-protocols encodes them. */
  readonly entry: Uint8Array;
  /** Whether it has left: its JSON is "null". */
  readonly gone: boolean;
  readonly userId: string;
  readonly at: number;
}

/** What changed since the last time: for the readers here, and the part of it that other nodes do not know. */
export interface PresenceNews {
  readonly all: Uint8Array;
  readonly own: Uint8Array | null;
}

const staleAfterMs = 45_000;
const left = "null";

/**
 * Who is in a room and where their carets are: y-protocols' awareness, kept as bytes and told together. A state is
 * taken only from a connection of the person whom the client id belongs to, and the name that it shows is that
 * person's.
 */
export class Presence {
  readonly #limits: Limits;
  readonly #states = new Map<number, State>();
  readonly #untold = new Set<number>();
  readonly #untoldOwn = new Set<number>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether there is something to tell. */
  get changed(): boolean {
    return this.#untold.size > 0;
  }

  /** Who speaks for a client id at present. */
  userOf(client: number): string | undefined {
    const state = this.#states.get(client);
    return state && !state.gone ? state.userId : undefined;
  }

  /** Takes a browser's awareness update. Throws on malformed bytes, having taken nothing. */
  receive(
    connection: Connection,
    update: Uint8Array,
    mayHold: (client: number) => boolean,
    now = Date.now(),
  ): void {
    const { userId } = connection.user;
    const taken: { client: number; clock: number; json: string; entry: Uint8Array }[] = [];
    for (const { client, clock, json, entry } of readStates(update, this.#limits.awarenessBytes)) {
      const known = this.#states.get(client);
      if (known && (known.userId !== userId || clock < known.clock)) continue;
      const text = json();
      if (known ? clock === known.clock && text !== left : text === left) continue;
      if (!mayHold(client)) continue;
      const shown = signed(text, connection);
      const right = shown === text;
      taken.push({ client, clock, json: shown, entry: right ? entry() : encodeState(client, clock, shown) });
    }
    for (const { client, clock, json, entry } of taken) {
      if (!connection.clients.has(client) && connection.clients.size >= this.#limits.awarenessStates)
        continue;
      connection.clients.add(client);
      this.#set(client, { clock, entry, gone: json === left, userId, at: now });
      this.#untoldOwn.add(client);
    }
  }

  /** Takes what another node already checked. Throws on malformed bytes. */
  receiveTrusted(update: Uint8Array, now = Date.now()): void {
    for (const { client, clock, json, entry } of readStates(update, Infinity)) {
      const known = this.#states.get(client);
      if (known && clock < known.clock) continue;
      const text = json();
      const userId = userIdOf(text) ?? known?.userId ?? "";
      this.#set(client, { clock, entry: entry(), gone: text === left, userId, at: now });
    }
  }

  /** What a newcomer is told; null when nobody is there. */
  everyone(): Uint8Array | null {
    const present = [...this.#states.values()].filter(({ gone }) => !gone);
    return present.length > 0 ? encode(present) : null;
  }

  /** Removes the states of these clients, and those that were not renewed. */
  leave(clients: Iterable<number>, now = Date.now()): void {
    const leaving = new Set(clients);
    for (const [client, { at, gone }] of this.#states) {
      if (now - at > staleAfterMs) leaving.add(client);
      // The farewell was told long ago.
      if (gone && now - at > staleAfterMs) this.#states.delete(client);
    }
    for (const client of leaving) {
      const state = this.#states.get(client);
      if (!state || state.gone) continue;
      const clock = state.clock + 1;
      const entry = encodeState(client, clock, left);
      this.#set(client, { clock, entry, gone: true, userId: state.userId, at: now });
      this.#untoldOwn.add(client);
    }
  }

  /** What to tell, all at once; null when nothing changed. */
  news(): PresenceNews | null {
    if (this.#untold.size === 0) return null;
    const told = this.#take(this.#untold);
    return { all: told, own: this.#untoldOwn.size > 0 ? this.#take(this.#untoldOwn) : null };
  }

  #take(clients: Set<number>): Uint8Array {
    const states = [...clients].flatMap((client) => this.#states.get(client) ?? []);
    clients.clear();
    return encode(states);
  }

  #set(client: number, state: State): void {
    this.#states.set(client, state);
    this.#untold.add(client);
  }
}

function encodeState(client: number, clock: number, json: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  });
}

function encode(states: readonly State[]): Uint8Array {
  const count = encoding.encode((encoder) => encoding.writeVarUint(encoder, states.length));
  return Buffer.concat([count, ...states.map(({ entry }) => entry)]);
}

/**
 * Reads an awareness update whole before it yields, and each state's JSON only when it is asked for. An entry is a copy
 * of its bytes: the update's own belong to a chunk of the network that is much longer.
 */
function readStates(update: Uint8Array, mostBytes: number) {
  const reader = new ByteReader(update);
  const count = reader.uint();
  const states: { client: number; clock: number; json: () => string; entry: () => Uint8Array }[] = [];
  for (let index = 0; index < count; index++) {
    const from = reader.position;
    const client = reader.uint();
    const clock = reader.uint();
    const bytes = reader.block();
    if (bytes.length > mostBytes) throw new RangeError("awareness state too large");
    if (!isUtf8(bytes)) throw new RangeError("awareness state is not UTF-8");
    const whole = update.subarray(from, reader.position);
    states.push({ client, clock, json: () => textOf(bytes), entry: () => Buffer.from(whole) });
  }
  reader.end();
  return states;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** The state under the name of the person who is signed in on this connection. Throws on what is no JSON. */
function signed(json: string, { user }: Connection): string {
  const state: unknown = JSON.parse(json);
  if (typeof state !== "object" || state === null) return left;
  const shown: object = "user" in state && typeof state.user === "object" && state.user ? state.user : {};
  if ("id" in shown && shown.id === user.userId && "name" in shown && shown.name === user.name) return json;
  return JSON.stringify({ ...state, user: { ...shown, id: user.userId, name: user.name } });
}

function userIdOf(json: string): string | null {
  const state = JSON.parse(json) as { user?: { id?: unknown } } | null;
  return typeof state?.user?.id === "string" ? state.user.id : null;
}
