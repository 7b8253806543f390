import { onTestFailed } from "vitest";

export interface Random {
  readonly seed: number;
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  below(below: number): number;
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T;
}

/** The SEED of the environment, so that a failure can be repeated, or a new one. */
export function chooseSeed(): number {
  const given = process.env["SEED"];
  if (given === undefined) return Math.floor(Math.random() * 2 ** 32);
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`SEED is not an integer: ${given}`);
  return seed;
}

/** Random numbers for one test, whose failure names the seed that repeats them: `SEED=… npx vitest …`. */
export function seededRandom(seed = chooseSeed()): Random {
  onTestFailed(() => void process.stderr.write(`  repeat with SEED=${seed}\n`));
  return randomFrom(seed);
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same on every platform. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    seed,
    next,
    below,
    pick: <T>(items: readonly T[]) => {
      if (items.length === 0) throw new RangeError("nothing to pick from");
      return items[below(items.length)] as T;
    },
  };
}
