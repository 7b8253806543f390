import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "./client.ts";
import { Covered, type Extent } from "./covered.ts";
import type { History } from "./history.ts";
import { textOf } from "./room.ts";
import type { Seat, Target } from "./target.ts";

export interface Joined {
  /** From the handshake's first byte until the text was whole and step 2 had come. */
  readonly ms: number;
  readonly bytes: number;
  /** Whether step 2 came before the text was whole. */
  readonly early: boolean;
}

const longestWaitMs = 60_000;

/**
 * Writes a history into a room: each session by its author's own connection, the next one when the one before has come
 * to somebody who looks on. Resolves, when servers that say so have said that all is stored, with what the text must
 * be: the history, and what the room began with.
 */
export async function feed(target: Target, seats: readonly Seat[], history: History): Promise<string> {
  const [looking, ...writing] = seats.map((seat) => new Client(target, seat));
  if (!looking) throw new RangeError("nobody looks on");
  const covered = new Covered();
  const beginning: Uint8Array[] = [];
  looking.onUpdate = (update) => beginning.push(update.slice());
  for (const client of [looking, ...writing]) await client.synced();
  looking.onUpdate = (update) => covered.add(update);
  const sent = new Covered();
  for (const { author, updates } of history.sessions) {
    for (const update of updates) {
      writing[author]?.sendUpdate(update);
      sent.add(update);
    }
    await until(() => covered.reaches(sent), "the history did not come to the one who looks on");
  }
  await until(() => covered.reaches(history), "the history is not whole");
  if (looking.confirms) await Promise.all(writing.map(stored));
  await Promise.all([looking, ...writing].map((client) => client.leave()));
  return textOf([...beginning, ...history.sessions.flatMap(({ updates }) => updates)]);
}

function stored(client: Client): Promise<void> {
  return new Promise((resolve) => {
    client.onPersisted = () => resolve();
    client.sendBarrier(1);
  });
}

/** Those who came to a room whose text is known. */
export class Newcomers {
  readonly clients: readonly Client[];
  readonly joins: readonly Joined[];
  readonly #joiners: readonly Joiner[];

  private constructor(joiners: readonly Joiner[]) {
    this.#joiners = joiners;
    this.clients = joiners.map(({ client }) => client);
    this.joins = joiners.map((joiner) => joiner.report());
  }

  /** Lets people in, all at once or one after the other. */
  static async join(
    target: Target,
    seats: readonly Seat[],
    { extent, together }: { readonly extent: Extent; readonly together: boolean },
  ): Promise<Newcomers> {
    const joiners: Joiner[] = [];
    for (const group of together ? [seats] : seats.map((seat) => [seat])) {
      const coming = group.map((seat) => new Joiner(target, seat));
      joiners.push(...coming);
      await Promise.all(coming.map(({ client }) => client.synced()));
      await delay(5);
      await until(() => coming.every((each) => each.isWhole(extent)), "a newcomer's text is not whole");
    }
    return new Newcomers(joiners);
  }

  /** Throws when somebody has another text. */
  demand(text: string): void {
    const looked = new Set<string>();
    for (const joiner of this.#joiners) {
      const digest = joiner.digest();
      if (looked.has(digest)) continue;
      if (joiner.text() !== text) throw new Error("a newcomer's text differs from what was written");
      looked.add(digest);
    }
  }
}

interface Received {
  readonly update: Uint8Array;
  readonly at: number;
  /** All bytes up to and with it. */
  readonly bytes: number;
}

/** Keeps what comes, and looks at it only afterwards, so as to keep out of the others' way. */
class Joiner {
  readonly client: Client;
  readonly #from = performance.now();
  readonly #received: Received[] = [];
  readonly #covered = new Covered();
  #looked = 0;
  #wholeWith: Received | null = null;

  constructor(target: Target, seat: Seat) {
    this.client = new Client(target, seat);
    this.client.onUpdate = (update, at) =>
      this.#received.push({ update: update.slice(), at, bytes: this.client.bytes });
  }

  isWhole(extent: Extent): boolean {
    for (const received of this.#received.slice(this.#looked)) {
      this.#looked += 1;
      this.#covered.add(received.update);
      if (!this.#wholeWith && this.#covered.reaches(extent)) this.#wholeWith = received;
    }
    return this.#wholeWith !== null;
  }

  report(): Joined {
    const { syncedAt } = this.client;
    const { at, bytes } = this.#wholeWith ?? { at: Number.NaN, bytes: 0 };
    const synced = this.#received.find((received) => received.at >= syncedAt);
    return {
      ms: Math.max(at, syncedAt) - this.#from,
      bytes: Math.max(bytes, synced?.bytes ?? 0),
      early: syncedAt < at,
    };
  }

  /** The same for those who received the same. */
  digest(): string {
    const hash = createHash("sha256");
    for (const { update } of this.#received) hash.update(update);
    return hash.digest("hex");
  }

  text(): string {
    return textOf(this.#received.map(({ update }) => update));
  }
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const end = performance.now() + longestWaitMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(otherwise);
    await delay(1);
  }
}
