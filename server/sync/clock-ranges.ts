/** Ranges of clocks [clock, end) for each client, merged where they touch. Used for what was deleted. */
export class ClockRanges {
  /** For each client the borders of its ranges in order: from, to, from, to, … */
  readonly #borders = new Map<number, number[]>();

  has(client: number, clock: number, end: number): boolean {
    const borders = this.#borders.get(client);
    if (!borders) return false;
    const index = firstBeyond(borders, clock);
    // An odd index: the clock lies between a range's two borders.
    return index % 2 === 1 && (borders[index] ?? 0) >= end;
  }

  /** Adds a range and tells whether any of it is new. */
  add(client: number, clock: number, end: number): boolean {
    const borders = this.#borders.get(client);
    if (!borders) {
      this.#borders.set(client, [clock, end]);
      return true;
    }
    const last = borders.length - 1;
    if (clock > (borders[last] ?? 0)) {
      borders.push(clock, end);
      return true;
    }
    if (this.has(client, clock, end)) return false;
    // From the range that begins before or touches `clock` to the one that ends after or touches `end`.
    const from = firstBeyond(borders, clock - 1);
    const to = firstBeyond(borders, end);
    const merged: number[] = [];
    if (from % 2 === 0) merged.push(clock);
    if (to % 2 === 0) merged.push(end);
    borders.splice(from, to - from, ...merged);
    return true;
  }

  /** Each client with the borders of its ranges: from, to, from, to, … */
  entries(): Iterable<[number, readonly number[]]> {
    return this.#borders;
  }

  get clients(): number {
    return this.#borders.size;
  }
}

/** The index of the first border above `clock`. */
function firstBeyond(borders: readonly number[], clock: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
