interface Due<Key> {
  readonly key: Key;
  /** When it was first asked for. */
  readonly since: number;
  /** When it is to run. */
  at: number;
}

export interface QueueTimes {
  /** Follows the last change by this, in ms. */
  readonly quietMs: number;
  /** And the first one by no more than this. */
  readonly latestMs: number;
  /** After each run the loop is left to others for this many times as long as the run took. */
  readonly breath: number;
}

/**
 * Runs one task at a time for each key that changed, soon after its changes have rested. The more there is to do,
 * the later each comes: what people type goes first.
 */
export class ProjectionQueue<Key> {
  readonly #run: (key: Key) => Promise<void>;
  readonly #times: QueueTimes;
  readonly #due = new Map<Key, Due<Key>>();
  #timer: NodeJS.Timeout | null = null;
  #running: { key: Key; done: Promise<void> } | null = null;
  #freeAt = 0;
  #wakesAt = 0;
  #stopped = false;

  constructor(run: (key: Key) => Promise<void>, times: QueueTimes) {
    this.#run = run;
    this.#times = times;
  }

  get size(): number {
    return this.#due.size;
  }

  /** Whether it waits or runs. */
  has(key: Key): boolean {
    return this.#due.has(key) || this.#running?.key === key;
  }

  /** Something changed. */
  touch(key: Key, now = performance.now()): void {
    const { quietMs, latestMs } = this.#times;
    const due = this.#due.get(key);
    if (due && due.since <= now) due.at = Math.min(now + quietMs, due.since + latestMs);
    else this.#due.set(key, { key, since: now, at: now + quietMs });
    this.#arm(now + quietMs);
  }

  /** To be run in so many ms, unless a change asks for it sooner. */
  later(key: Key, ms: number, now = performance.now()): void {
    if (this.#due.has(key)) return;
    this.#due.set(key, { key, since: now + ms, at: now + ms });
    this.#arm(now + ms);
  }

  /** Runs now, one after the other, what waits. */
  async finish(): Promise<void> {
    while (this.#running) await this.#running.done;
    // What asks for another time while it runs is not run again.
    const waiting = [...this.#due.keys()];
    this.#due.clear();
    for (const key of waiting) await this.#start(key);
  }

  /** Stops what was to come by itself. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stopped = true;
  }

  #arm(due: number): void {
    if (this.#running || this.#stopped) return;
    const at = Math.max(due, this.#freeAt);
    if (this.#timer && this.#wakesAt <= at) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#wakesAt = at;
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, at - performance.now()));
  }

  #tick(): void {
    this.#timer = null;
    const next = this.#next();
    if (!next || this.#running) return;
    if (next.at > performance.now() + 1) return this.#arm(next.at);
    this.#due.delete(next.key);
    void this.#start(next.key);
  }

  #start(key: Key): Promise<void> {
    const from = performance.now();
    const done = this.#run(key).finally(() => {
      this.#running = null;
      const now = performance.now();
      this.#freeAt = now + this.#times.breath * (now - from);
      const next = this.#next();
      if (next) this.#arm(next.at);
    });
    this.#running = { key, done };
    return done;
  }

  #next(): Due<Key> | null {
    let next: Due<Key> | null = null;
    for (const due of this.#due.values()) if (!next || due.at < next.at) next = due;
    return next;
  }
}
