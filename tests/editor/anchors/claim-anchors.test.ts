import { expect, test } from "vitest";
import { chooseSeed } from "#tests/support/seed";
import { play } from "./play.ts";

/** CLAIM_SEEDS=10000 plays so many games; SEED=… repeats one. */
const games = Number(process.env["CLAIM_SEEDS"] ?? 300);
/** Seeds that once failed. */
const regressions = [2, 3, 11, 16, 36, 89, 122, 142, 188, 191, 240, 291, 299, 429, 623, 838, 911, 1531, 1898];

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
