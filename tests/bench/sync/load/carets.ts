import { setTimeout as delay } from "node:timers/promises";
import * as encoding from "lib0/encoding";
import { randomFrom } from "../../../support/seed.ts";
import { type Spread, spreadOf } from "../statistics.ts";
import type { Client } from "./client.ts";
import { readCaretMoves } from "./decoded.ts";
import type { Room } from "./room.ts";

export interface Moved {
  readonly moves: number;
  /** Moves that came to others; one that a later one overtook came with it. */
  readonly seen: number;
  /** Of those, the ones that a later one overtook. */
  readonly overtaken: number;
  readonly latency: Spread;
  /** As in `Typed`. */
  readonly busy: number;
}

interface Caret {
  readonly client: Client;
  readonly id: number;
  readonly name: string;
  /** When each clock was sent; the first one is clock 1. */
  readonly sentAt: number[];
}

/** Everybody in a room shows a caret and moves it. */
export class CaretRoom {
  readonly #carets = new Map<number, Caret>();
  #latencies: number[] = [];
  #overtaken = 0;
  #due = 0;

  /** Everybody's carets appear; resolves when all have seen all. */
  async appear(room: Room, seed: number): Promise<void> {
    const random = randomFrom(seed);
    for (const [index, client] of room.clients.entries()) {
      const id = 1 + random.below(2 ** 31);
      this.#carets.set(id, { client, id, name: `Person ${index}`, sentAt: [] });
      const known = new Map<number, number>();
      client.onAwareness = (update, at) => this.#receive(client, known, update, at);
    }
    for (const caret of this.#carets.values()) this.#move(caret);
    await this.#seen();
  }

  async move({ perSecond, ms, seed }: { perSecond: number; ms: number; seed: number }): Promise<Moved> {
    this.#latencies = [];
    this.#overtaken = 0;
    const random = randomFrom(seed);
    const cpu = process.cpuUsage();
    const from = performance.now();
    const meanMs = 1000 / perSecond;
    let moves = 0;
    await Promise.all(
      [...this.#carets.values()].map(async (caret) => {
        let due = from + random.next() * meanMs;
        while (due < from + ms) {
          await delay(Math.max(0, due - performance.now()));
          this.#move(caret);
          moves += 1;
          due += meanMs;
        }
      }),
    );
    await this.#seen();
    const { user, system } = process.cpuUsage(cpu);
    const busy = (user + system) / 1000 / (performance.now() - from);
    const latency = spreadOf(this.#latencies);
    return { moves, seen: this.#latencies.length, overtaken: this.#overtaken, latency, busy };
  }

  #move(caret: Caret): void {
    const clock = caret.sentAt.push(performance.now());
    this.#due += this.#carets.size - 1;
    const position = {
      type: null,
      tname: "default",
      item: { client: caret.id, clock: 40 + clock },
      assoc: 0,
    };
    const state = {
      user: { name: caret.name, ...caret.client.seat.user, color: "#3b5bdb" },
      cursor: { anchor: position, head: position },
    };
    caret.client.sendAwareness(
      encoding.encode((to) => {
        encoding.writeVarUint(to, 1);
        encoding.writeVarUint(to, caret.id);
        encoding.writeVarUint(to, clock);
        encoding.writeVarString(to, JSON.stringify(state));
      }),
    );
  }

  #receive(client: Client, known: Map<number, number>, update: Uint8Array, at: number): void {
    for (const move of readCaretMoves(update)) {
      const caret = this.#carets.get(move.client);
      if (!caret || caret.client === client) continue;
      const before = known.get(move.client) ?? 0;
      if (move.clock <= before) continue;
      known.set(move.client, move.clock);
      this.#overtaken += move.clock - before - 1;
      for (let clock = before; clock < move.clock; clock++) {
        this.#latencies.push(at - (caret.sentAt[clock] ?? at));
      }
      this.#due -= move.clock - before;
    }
  }

  async #seen(ms = 20_000): Promise<void> {
    const end = performance.now() + ms;
    while (this.#due > 0) {
      if (performance.now() > end) throw new Error(`${this.#due} carets were not seen within ${ms / 1000} s`);
      await delay(20);
    }
  }
}
