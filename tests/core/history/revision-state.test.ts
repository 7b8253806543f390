import fc from "fast-check";
import { expect, test } from "vitest";
import { applyDelta, deltaBetween } from "#core/history/line-delta";
import { type PackedState, blocksOf, linesOf, packState, unpackStates } from "#core/history/revision-state";

/** Lines of a few kinds, so that many of them are the same. */
const line = fc.oneof(
  fc.constantFrom("a", "b", "zażółć gęślą jaźń", "🙂🙃"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const lines = fc.array(line, { maxLength: 12 });

test("a delta makes the lines that it was made for", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const delta = JSON.parse(JSON.stringify(deltaBetween(before, after))) as ReturnType<
        typeof deltaBetween
      >;
      expect(applyDelta(before, delta)).toEqual(after);
    }),
  );
});

const run = fc.record({
  length: fc.integer({ min: 1, max: 400 }),
  userId: fc.constantFrom("ewa", "jan", null),
  at: fc.option(fc.integer({ min: 0, max: 40_000_000 }).map((minute) => new Date(minute * 60_000))),
});
const block = fc.record({
  node: fc.record({ type: fc.constant("paragraph"), text: fc.string({ unit: "grapheme" }) }),
  runs: fc.array(run, { maxLength: 5 }),
});

test("a chain of states says at each place what was put there, and never grows long", () => {
  fc.assert(
    fc.property(fc.array(fc.array(block, { maxLength: 6 }), { minLength: 1, maxLength: 20 }), (states) => {
      let chain: PackedState[] = [];
      for (const blocks of states) {
        const before = chain.length > 0 ? unpackStates(chain) : null;
        const packed = packState(linesOf(blocks), before, chain);
        chain = packed.whole ? [packed] : [...chain, packed];
        expect(blocksOf(unpackStates(chain))).toEqual(blocks);
      }
    }),
  );
});

test("after 64 differences a state is whole again", () => {
  const text = (count: number) =>
    Array.from({ length: 40 }, (_, n) => `Zdanie ${n} z ${n === 3 ? count : 0}.`).join(" ");
  const state = (count: number) => linesOf([{ node: { type: "text", text: text(count) }, runs: [] }]);
  let chain: PackedState[] = [];
  const lengths: number[] = [];
  for (let count = 0; count < 200; count++) {
    const packed = packState(state(count), chain.length > 0 ? unpackStates(chain) : null, chain);
    chain = packed.whole ? [packed] : [...chain, packed];
    lengths.push(chain.length);
  }
  expect(Math.max(...lengths)).toBeLessThanOrEqual(65);
  expect(lengths.filter((length) => length === 1).length).toBeLessThan(40);
});
