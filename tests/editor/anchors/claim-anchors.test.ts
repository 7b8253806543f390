import { expect, test } from "vitest";
import { chooseSeed } from "#tests/support/seed";
import { play } from "./play.ts";

/** CLAIM_SEEDS=10000 plays so many games; SEED=… repeats one. */
const games = Number(process.env["CLAIM_SEEDS"] ?? 300);
/** Seeds that once failed. */
const regressions = [
  [2, 3, 11, 16, 36, 89, 122, 142, 188, 191, 240, 291, 299, 335, 429, 623, 799, 838, 911, 1134, 1355, 1531],
  [1893, 1898, 1900, 2071, 2326, 2548, 2684, 2882, 3026, 3727, 3903, 4029, 4070, 4105, 4400, 4779, 4984],
  [5128, 5435, 5655, 5784, 5967, 5989, 7831, 8019, 8097, 8098, 8237, 8399, 8577, 8670, 8915, 9986],
].flat();

test("claims stand on the same words whatever several people do at once", { timeout: 3_600_000 }, () => {
  const seeds =
    process.env["SEED"] === undefined
      ? new Set([...regressions, ...Array.from({ length: games }, (_, index) => index + 1)])
      : [chooseSeed()];
  const failed: string[] = [];
  for (const seed of seeds) for (const fault of faultsOf(seed)) failed.push(`SEED=${seed}: ${fault}`);
  expect(failed).toEqual([]);
});

function faultsOf(seed: number): string[] {
  try {
    return play(seed);
  } catch (error) {
    throw new Error(`SEED=${seed}`, { cause: error });
  }
}
