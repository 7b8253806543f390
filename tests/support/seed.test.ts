import { expect, test } from "vitest";
import { randomFrom } from "./seed.ts";

test("a seed repeats its numbers", () => {
  const [one, other] = [randomFrom(7), randomFrom(7)];
  expect(Array.from({ length: 5 }, one.next)).toEqual(Array.from({ length: 5 }, other.next));
});

test("numbers below a limit stay below it and reach all of it", () => {
  const random = randomFrom(1);
  const seen = new Set(Array.from({ length: 200 }, () => random.below(6)));
  expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
});
