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
    const taken: { client: number; clock: number; json: string }[] = [];
    for (const { client, clock, json } of readStates(update, this.#limits.awarenessBytes)) {
      const known = this.#states.get(client);
      if (known && (known.userId !== userId || clock < known.clock)) continue;
      const text = json();
      if (known ? clock === known.clock && text !== left : text === left) continue;
      if (mayHold(client)) taken.push({ client, clock, json: signed(text, connection) });
    }
    for (const { client, clock, json } of taken) {
      if (!connection.clients.has(client) && connection.clients.size >= this.#limits.awarenessStates)
        continue;
      connection.clients.add(client);
      this.#set(client, clock, json, userId, now);
      this.#untoldOwn.add(client);
    }
  }

  /** Takes what another node already checked. Throws on malformed bytes. */
  receiveTrusted(update: Uint8Array, now = Date.now()): void {
    for (const { client, clock, json } of readStates(update, Infinity)) {
      const known = this.#states.get(client);
      if (known && clock < known.clock) continue;
      const text = json();
      this.#set(client, clock, text, userIdOf(text) ?? known?.userId ?? "", now);
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
      this.#set(client, state.clock + 1, left, state.userId, now);
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

  #set(client: number, clock: number, json: string, userId: string, at: number): void {
    const entry = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    });
    this.#states.set(client, { clock, entry, gone: json === left, userId, at });
    this.#untold.add(client);
  }
}

function encode(states: readonly State[]): Uint8Array {
  const count = encoding.encode((encoder) => encoding.writeVarUint(encoder, states.length));
  return Buffer.concat([count, ...states.map(({ entry }) => entry)]);
}

/** Reads an awareness update whole before it yields, and each state's JSON only when it is asked for. */
function readStates(update: Uint8Array, mostBytes: number) {
  const reader = new ByteReader(update);
  const count = reader.uint();
  const states: { client: number; clock: number; json: () => string }[] = [];
  for (let index = 0; index < count; index++) {
    const client = reader.uint();
    const clock = reader.uint();
    const bytes = reader.block();
    if (bytes.length > mostBytes) throw new RangeError("awareness state too large");
    states.push({ client, clock, json: () => textOf(bytes) });
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
