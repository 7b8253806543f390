import type { Logger } from "pino";
import { mergeUpdates } from "./merge-updates.ts";
import type { ScannedUpdate } from "./scan-update.ts";
import type { NewRow, TextStore } from "./text-store.ts";

/** What one person wrote in one brief without anybody else's words between: one row of the log. */
export interface LogEntry {
  readonly briefId: string;
  readonly userId: string;
  readonly updates: readonly ScannedUpdate[];
}

export interface StoredEntry extends LogEntry {
  readonly row: NewRow;
  /** The row's number in the log; absent when it is not known. */
  readonly seq: number | undefined;
}

interface OpenEntry extends LogEntry {
  readonly updates: ScannedUpdate[];
  bytes: number;
  readonly since: number;
}

interface Waiter {
  readonly ticket: number;
  stored(): void;
}

export interface LogEvents {
  /** Rows were committed. */
  stored(entries: readonly StoredEntry[], ms: number): void;
  /** The database does not take updates; from now on `failing` is true. */
  failed(error: unknown): void;
}

/** From one commit to the next at least, in ms: what is appended between is stored by one statement. */
const gatherMs = 25;
const retryMs = 1000;
const mostRowBytes = 1024 * 1024;
const mostRows = 2000;
const mostBatchBytes = 8 * 1024 * 1024;

/**
 * Appends updates of all rooms to their briefs' logs with one group commit. Each gets a ticket; tickets are stored
 * in order. While the database is away everything is kept in order and tried again.
 */
export class UpdateLog {
  readonly #store: TextStore;
  /** Whether the rows' numbers are asked for, which costs a little. */
  readonly #numbered: boolean;
  readonly #log: Logger;
  readonly #events: LogEvents;
  #waiting: OpenEntry[] = [];
  #latest = new Map<string, OpenEntry>();
  #storing: readonly OpenEntry[] = [];
  #writing: Promise<void> | null = null;
  #wroteAt = 0;
  #ticket = 0;
  #storedThrough = 0;
  #waiters: Waiter[] = [];
  #failing = false;
  #bytes = 0;

  constructor(store: TextStore, numbered: boolean, log: Logger, events: LogEvents) {
    this.#store = store;
    this.#numbered = numbered;
    this.#log = log;
    this.#events = events;
  }

  /** Whether the last attempt to store failed and the next has not succeeded yet. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Bytes that are not on the disk yet. */
  get unstoredBytes(): number {
    return this.#bytes;
  }

  /** Takes an update, whose bytes must be the log's to keep, and returns its ticket. */
  append(briefId: string, userId: string, update: ScannedUpdate): number {
    const size = update.bytes.length;
    const latest = this.#latest.get(briefId);
    if (latest && latest.userId === userId && latest.bytes + size <= mostRowBytes) {
      latest.updates.push(update);
      latest.bytes += size;
    } else {
      const entry = { briefId, userId, updates: [update], bytes: size, since: performance.now() };
      this.#waiting.push(entry);
      this.#latest.set(briefId, entry);
    }
    this.#bytes += size;
    this.#ticket += 1;
    this.#writing ??= this.#write();
    return this.#ticket;
  }

  isStored(ticket: number): boolean {
    return ticket <= this.#storedThrough;
  }

  /** Calls back once everything up to this ticket is on the disk: at once, if it is. */
  whenStored(ticket: number, stored: () => void): void {
    if (this.isStored(ticket)) stored();
    else this.#waiters.push({ ticket, stored });
  }

  /** What of a brief is not on the disk yet, in order. */
  unstored(briefId: string): ScannedUpdate[] {
    return [...this.#storing, ...this.#waiting]
      .filter((entry) => entry.briefId === briefId)
      .flatMap((entry) => entry.updates);
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      // What else comes in this turn of the loop goes with it.
      await turn();
      const wait = this.#wroteAt + gatherMs - performance.now();
      if (wait > 0) await pause(wait);
      this.#wroteAt = performance.now();
      const through = this.#ticket;
      const entries = this.#waiting;
      this.#waiting = [];
      this.#latest.clear();
      this.#storing = entries;
      for (const batch of batches(entries)) await this.#commit(batch);
      this.#storing = [];
      this.#storedThrough = through;
      this.#answer();
    }
    this.#writing = null;
  }

  async #commit(entries: readonly OpenEntry[]): Promise<void> {
    const rows = entries.map(({ briefId, userId, updates }) => ({
      briefId,
      userId,
      update: mergeUpdates(updates),
    }));
    const numbers = await this.#insist(rows);
    this.#bytes -= entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const stored = entries.map(({ briefId, userId, updates }, index) => ({
      briefId,
      userId,
      updates,
      row: rows[index] ?? { briefId, userId, update: new Uint8Array() },
      seq: numbers.length === rows.length ? numbers[index] : undefined,
    }));
    this.#events.stored(stored, performance.now() - Math.min(...entries.map(({ since }) => since)));
  }

  async #insist(rows: readonly NewRow[]): Promise<number[]> {
    for (;;) {
      try {
        const numbers = await this.#append(rows);
        this.#failing = false;
        return numbers;
      } catch (error) {
        if (!this.#failing) this.#log.error({ error, rows: rows.length }, "updates not stored, trying again");
        this.#failing = true;
        this.#events.failed(error);
        await pause(retryMs);
      }
    }
  }

  /** The rows' numbers, where they are asked for and each is known. */
  async #append(rows: readonly NewRow[]): Promise<number[]> {
    if (!this.#numbered) {
      try {
        await this.#store.append(rows);
        return [];
      } catch (error) {
        if (!isMissingBrief(error)) throw error;
      }
    }
    return (await this.#store.appendNumbered(rows)).map(({ seq }) => seq);
  }

  #answer(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) {
      if (waiter.ticket <= this.#storedThrough) waiter.stored();
      else this.#waiters.push(waiter);
    }
  }
}

function* batches(entries: readonly OpenEntry[]): Generator<OpenEntry[]> {
  let batch: OpenEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (batch.length === mostRows || (batch.length > 0 && bytes + entry.bytes > mostBatchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += entry.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** A brief was deleted for good while somebody wrote in it: PostgreSQL's foreign_key_violation. */
function isMissingBrief(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
