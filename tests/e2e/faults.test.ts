import { expect, it } from "vitest";
import { expectNothingLost } from "#tests/support/fault-checks";
import { type PlanOptions, planFaults } from "#tests/support/fault-plan";
import { playFaults } from "#tests/support/fault-run";
import { redisIsThere } from "#tests/support/redis";

/** Seeds that once found a fault. */
const keptSeeds = [4, 11, 15];
const options: PlanOptions = { ms: 25_000, nodes: redisIsThere ? 2 : 1, browsers: 6 };
/** What a seed takes in all, about, in ms. */
const wholeRunMs = 45_000;
/** Each wait within ends by itself before that, in ms. */
const timeout = 10 * 60_000;
const title = redisIsThere
  ? "D3 N3 N6 N7 N8 N9 A1 nodes, Redis, the database and browsers fail while people write on two nodes"
  : "D3 N8 A1 a node, the database and browsers fail while people write (no second node: there is no redis-server)";

/** KOLEGIUM_FAULT_SEED replays one seed; KOLEGIUM_FAULT_MINUTES goes on with new seeds for about so long. */
function seeds(): number[] {
  const { KOLEGIUM_FAULT_SEED: seed, KOLEGIUM_FAULT_MINUTES: minutes } = process.env;
  if (seed !== undefined) return [wholeNumber(seed)];
  const fresh = minutes === undefined ? 0 : Math.ceil((wholeNumber(minutes) * 60_000) / wholeRunMs);
  return [...keptSeeds, ...Array.from({ length: fresh }, () => Math.floor(Math.random() * 2 ** 32))];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
}

it.each(seeds())(
  `${title}: replicas end equal and no acknowledged letter is missing (seed %i)`,
  async (seed) => {
    await expectNothingLost(await playFaults(planFaults(seed, options)));
  },
  timeout,
);

it("the same seed gives the same plan", () => {
  for (const seed of keptSeeds) expect(planFaults(seed, options)).toEqual(planFaults(seed, options));
});
