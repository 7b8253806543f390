import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Connection } from "./connection.ts";

interface State {
  readonly clock: number;
  /** The JSON of its state; "null" once it has left. */
  readonly json: string;
  readonly userId: string;
  readonly at: number;
}

const staleAfterMs = 45_000;
const mostStateBytes = 8 * 1024;
const mostClientsPerFrame = 200;

/**
 * Who is in a room and where their carets are: y-protocols' awareness, kept as bytes. A state is taken only from
 * a connection of the person whom the client id belongs to, and the name that it shows is that person's.
 */
export class Presence {
  readonly #states = new Map<number, State>();

  /** Takes a browser's awareness update and returns the frame body of what is new, or null. Throws on malformed bytes. */
  receive(connection: Connection, update: Uint8Array, now = Date.now()): Uint8Array | null {
    const changed: number[] = [];
    for (const { client, clock, json } of readStates(update)) {
      const known = this.#states.get(client);
      if (known && known.userId !== connection.user.userId) continue;
      if (!known && json === "null") continue;
      if (known && (clock < known.clock || (clock === known.clock && json !== "null"))) continue;
      this.#states.set(client, {
        clock,
        json: signed(json, connection),
        userId: connection.user.userId,
        at: now,
      });
      connection.clients.add(client);
      changed.push(client);
    }
    return changed.length > 0 ? this.#write(changed) : null;
  }

  /** Takes what another node already checked. */
  receiveTrusted(update: Uint8Array, now = Date.now()): void {
    for (const { client, clock, json } of readStates(update)) {
      const known = this.#states.get(client);
      if (known && clock < known.clock) continue;
      this.#states.set(client, { clock, json, userId: userIdOf(json) ?? known?.userId ?? "", at: now });
    }
  }

  /** What a newcomer is told; null when nobody is there. */
  everyone(): Uint8Array | null {
    const present = [...this.#states].filter(([, state]) => state.json !== "null").map(([client]) => client);
    return present.length > 0 ? this.#write(present) : null;
  }

  /** Removes the states of these clients, and those that were not renewed; returns what to tell, or null. */
  leave(clients: Iterable<number>, now = Date.now()): Uint8Array | null {
    const leaving = new Set(clients);
    for (const [client, state] of this.#states) if (now - state.at > staleAfterMs) leaving.add(client);
    const present = [...leaving].filter((client) => (this.#states.get(client)?.json ?? "null") !== "null");
    for (const client of present) {
      const state = this.#states.get(client);
      if (state) this.#states.set(client, { ...state, clock: state.clock + 1, json: "null", at: now });
    }
    const farewell = present.length > 0 ? this.#write(present) : null;
    for (const client of leaving) this.#states.delete(client);
    return farewell;
  }

  #write(clients: number[]): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clients.length);
      for (const client of clients) {
        const { clock, json } = this.#states.get(client) ?? { clock: 0, json: "null" };
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, json);
      }
    });
  }
}

function* readStates(update: Uint8Array) {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count > mostClientsPerFrame) throw new RangeError("too many awareness states");
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const json = decoding.readVarString(decoder);
    if (json.length > mostStateBytes) throw new RangeError("awareness state too large");
    yield { client, clock, json };
  }
}

/** The state under the name of the person who is signed in on this connection. Throws on what is no JSON. */
function signed(json: string, { user }: Connection): string {
  const state: unknown = JSON.parse(json);
  if (typeof state !== "object" || state === null) return "null";
  const shown = "user" in state && typeof state.user === "object" ? state.user : {};
  return JSON.stringify({ ...state, user: { ...shown, id: user.userId, name: user.name } });
}

function userIdOf(json: string): string | null {
  const state = JSON.parse(json) as { user?: { id?: unknown } } | null;
  return typeof state?.user?.id === "string" ? state.user.id : null;
}
