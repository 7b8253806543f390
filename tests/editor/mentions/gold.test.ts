import { describe, expect, test } from "vitest";
import { indexNames } from "#editor/mentions/name-index";
import { decoys } from "#tests/support/decoy-names";
import { lengthOf, readGold, score } from "#tests/support/gold-mentions";

const registrySize = 2000;

describe.each(["dev", "held"] as const)(
  "the %s half of the texts marked by hand, among 2,000 names",
  (half) => {
    const gold = readGold(half);
    const index = indexNames([...gold.entities, ...decoys(registrySize - gold.entities.length)]);
    const { names, adjectives } = score(gold, index);

    test("is long enough to say something", () => {
      expect(lengthOf(gold)).toBeGreaterThan(5000);
      expect(names.hits + names.misses.length).toBeGreaterThan(150);
    });

    test("names: recall of 0.98 and precision of 0.95 at least", () => {
      expect(names.recall, names.misses.join("\n")).toBeGreaterThanOrEqual(0.98);
      expect(names.precision, names.extras.join("\n")).toBeGreaterThanOrEqual(0.95);
    });

    test("adjectives: the same", () => {
      expect(adjectives.recall, adjectives.misses.join("\n")).toBeGreaterThanOrEqual(0.98);
      expect(adjectives.precision, adjectives.extras.join("\n")).toBeGreaterThanOrEqual(0.95);
    });
  },
);
