import type { Logger } from "pino";
import * as Y from "yjs";
import type { Database } from "#prisma/database";

interface Entry {
  readonly briefId: string;
  readonly userId: string;
  readonly updates: Uint8Array[];
  readonly stored: Promise<void>;
  settle(): void;
}

/** How long updates are gathered before one INSERT stores them all, in ms. */
const gatherMs = 4;
const retryMs = 1000;
/** Merging is quadratic in the number of updates: beyond this a new row begins. */
const mostMerged = 64;

/**
 * Appends updates of all rooms to their briefs' logs with one group commit. What `append` returns resolves once
 * the update is on disk and never rejects: while the database is away it is kept and tried again.
 */
export class UpdateLog {
  readonly #db: Database;
  readonly #log: Logger;
  #waiting: Entry[] = [];
  #writing: Promise<void> | null = null;
  #failing = false;

  constructor(db: Database, log: Logger) {
    this.#db = db;
    this.#log = log;
  }

  /** Whether the last attempt to store failed and the next has not succeeded yet. */
  get failing(): boolean {
    return this.#failing;
  }

  append(briefId: string, userId: string, update: Uint8Array): Promise<void> {
    const last = this.#waiting.findLast((entry) => entry.briefId === briefId);
    let entry = last;
    if (!entry || entry.userId !== userId || entry.updates.length >= mostMerged) {
      entry = newEntry(briefId, userId);
      this.#waiting.push(entry);
    }
    entry.updates.push(update);
    this.#writing ??= this.#write();
    return entry.stored;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #write(): Promise<void> {
    await pause(gatherMs);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#store(batch);
    }
    this.#writing = null;
  }

  async #store(batch: Entry[]): Promise<void> {
    for (;;) {
      try {
        await this.#db.documentUpdate.createMany({ data: await this.#rows(batch) });
        this.#failing = false;
        for (const entry of batch) entry.settle();
        return;
      } catch (error) {
        this.#failing = true;
        this.#log.error({ error, waiting: batch.length }, "updates not stored, trying again");
        await pause(retryMs);
      }
    }
  }

  /** A brief can be deleted for good while somebody types in it: its updates have nowhere to go. */
  async #rows(batch: Entry[]) {
    let briefs: Set<string> | null = null;
    if (this.#failing) {
      const ids = [...new Set(batch.map(({ briefId }) => briefId))];
      const found = await this.#db.brief.findMany({ where: { id: { in: ids } }, select: { id: true } });
      briefs = new Set(found.map(({ id }) => id));
    }
    return batch
      .filter(({ briefId }) => briefs === null || briefs.has(briefId))
      .map(({ briefId, userId, updates }) => ({ briefId, userId, update: merged(updates) }));
  }
}

function newEntry(briefId: string, userId: string): Entry {
  const { promise, resolve } = withResolvers();
  return { briefId, userId, updates: [], stored: promise, settle: resolve };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

function merged(updates: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [first] = updates;
  return new Uint8Array(first && updates.length === 1 ? first : Y.mergeUpdates(updates));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
