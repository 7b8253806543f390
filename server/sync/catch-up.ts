import type { Logger } from "pino";
import type { StoredRow, TextStore } from "./text-store.ts";

export interface CatchUpRooms {
  /** The briefs that are open here. */
  open(): string[];
  /** A row that nobody has told of. */
  take(row: StoredRow): void;
  /** So long was nothing read that rows may have been folded away meanwhile: everything is read anew. */
  reloadAll(): Promise<void>;
}

const everyMs = 1000;
/** Rows are committed out of order by so much at most; a fold leaves rows in place for longer. */
const overlapMs = 20_000;
/** Rows before the newest at the start that may have been under way; reading some of them again does no harm. */
const underWay = 1000;
/** After a silence of this length rows may be missed. */
const longestGapMs = 15_000;

/**
 * Reads from the log what other nodes wrote and no message told of, so that losing Redis delays what people on
 * other nodes see by a second and loses nothing. In ordinary times it reads numbers of rows and finds all known.
 */
export class CatchUp {
  readonly #store: TextStore;
  readonly #rooms: CatchUpRooms;
  readonly #log: Logger;
  readonly #known = new Map<number, number>();
  /** The newest row at some moments of the last while, oldest first. */
  #marks: { at: number; seq: number }[] = [];
  #newest = 0;
  #readAt = 0;
  #begun: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(store: TextStore, rooms: CatchUpRooms, log: Logger) {
    this.#store = store;
    this.#rooms = rooms;
    this.#log = log;
  }

  /** Resolves once everything that is written from now on will be read: no text may be loaded before. Throws while the database is away. */
  begin(): Promise<void> {
    this.#begun ??= this.#store.newest().then(
      (seq) => {
        this.#newest = seq;
        this.#readAt = Date.now();
        this.#marks = [{ at: this.#readAt, seq: Math.max(0, seq - underWay) }];
        this.#schedule();
      },
      (error: unknown) => {
        this.#begun = null;
        throw error;
      },
    );
    return this.#begun;
  }

  /** This row is in its room already. */
  know(seq: number | undefined): void {
    if (seq === undefined) return;
    this.#known.set(seq, Date.now());
    this.#newest = Math.max(this.#newest, seq);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#reading;
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#reading = this.#read()
        .catch((error: unknown) => this.#log.warn({ error }, "the log could not be read"))
        .finally(() => this.#schedule());
    }, everyMs);
  }

  async #read(): Promise<void> {
    const briefIds = this.#rooms.open();
    const now = Date.now();
    if (now - this.#readAt > longestGapMs) await this.#rooms.reloadAll();
    const above = this.#lowest(now);
    const numbers = briefIds.length > 0 ? await this.#store.numbersAbove(above, briefIds) : [];
    const unknown = numbers.filter((seq) => !this.#known.has(seq));
    const rows = unknown.length > 0 ? await this.#store.rows(unknown) : [];
    for (const row of rows) {
      this.#rooms.take(row);
      this.know(row.seq);
    }
    this.#readAt = now;
    this.#marks.push({ at: now, seq: this.#newest });
  }

  /** The rows up to this one were read when they had surely all been committed. */
  #lowest(now: number): number {
    while (this.#marks.length > 1 && now - (this.#marks[1]?.at ?? now) > overlapMs) this.#marks.shift();
    const lowest = this.#marks[0]?.seq ?? this.#newest;
    for (const [seq, at] of this.#known) if (seq <= lowest && now - at > overlapMs) this.#known.delete(seq);
    return lowest;
  }
}
