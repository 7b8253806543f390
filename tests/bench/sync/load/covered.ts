import { readSpans } from "./decoded.ts";

/** What a text consists of: the clock that each client id ends at, and how many clocks are deleted. */
export interface Extent {
  readonly ends: ReadonlyMap<number, number>;
  readonly deletions: number;
}

/** The clocks that some updates bring and delete. */
export class Covered implements Extent {
  readonly ends = new Map<number, number>();
  deletions = 0;
  readonly #deleted = new Map<number, Set<number>>();

  add(update: Uint8Array): void {
    const { inserted, deleted } = readSpans(update);
    for (const { client, to } of inserted) this.ends.set(client, Math.max(this.ends.get(client) ?? 0, to));
    for (const { client, from, to } of deleted) {
      const known = this.#deleted.get(client) ?? new Set();
      this.#deleted.set(client, known);
      const before = known.size;
      for (let clock = from; clock < to; clock++) known.add(clock);
      this.deletions += known.size - before;
    }
  }

  has(client: number, clock: number): boolean {
    return (this.ends.get(client) ?? 0) > clock;
  }

  deletes(client: number, clock: number): boolean {
    return this.#deleted.get(client)?.has(clock) ?? false;
  }

  reaches({ ends, deletions }: Extent): boolean {
    return (
      this.deletions >= deletions && [...ends].every(([client, end]) => (this.ends.get(client) ?? 0) >= end)
    );
  }
}
