import fc from "fast-check";
import { expect, test } from "vitest";
import { applyDelta, deltaBetween, goneLines } from "#core/history/line-delta";
import { type PackedState, blocksOf, linesOf, packState, unpackStates } from "#core/history/revision-state";

/** Lines of a few kinds, so that many of them are the same. */
const line = fc.oneof(
  fc.constantFrom("a", "b", "zażółć gęślą jaźń", "🙂🙃"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const lines = fc.array(line, { maxLength: 12 });

test("a delta makes the lines that it was made for, and knows which go", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const delta = deltaBetween(before, after);
      expect(applyDelta(before, delta)).toEqual(after);
      const kept = before.length - goneLines(before, delta.counts).length;
      expect(kept).toBe(after.length - delta.come.length);
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

test("after 300 differences a state is whole again", () => {
  const text = (count: number) =>
    Array.from({ length: 40 }, (_, n) => `Zdanie ${n} z ${n === 3 ? count : 0}.`).join(" ");
  const state = (count: number) => linesOf([{ node: { type: "text", text: text(count) }, runs: [] }]);
  let chain: PackedState[] = [];
  const lengths: number[] = [];
  for (let count = 0; count < 700; count++) {
    const packed = packState(state(count), chain.length > 0 ? unpackStates(chain) : null, chain);
    chain = packed.whole ? [packed] : [...chain, packed];
    lengths.push(chain.length);
  }
  expect(Math.max(...lengths)).toBe(301);
  expect(lengths.filter((length) => length === 1)).toHaveLength(3);
});

test("a change takes little of what it leaves as it is, however many places it touches", () => {
  const words = Array.from({ length: 600 }, (_, n) => `słowo${(n * 7919) % 600}`);
  const lines = (list: readonly string[]) =>
    linesOf([{ node: { type: "text", text: list.join(" ") }, runs: [] }]);
  const changed = words.map((each, n) => (n % 60 === 30 ? "inaczej" : each));
  const whole = packState(lines(words), null, []);
  const change = packState(lines(changed), lines(words), [whole]);
  expect(change.whole).toBe(false);
  expect(change.state.length).toBeLessThan(150);
});

test("a state of long lines, longer than what a deflation looks back on, comes back", () => {
  const text = (seed: number) =>
    Array.from({ length: 12_000 }, (_, n) => ((n * seed) % 7919).toString(36)).join(" ");
  const state = (seed: number) => linesOf([{ node: { type: "text", text: text(seed) }, runs: [] }]);
  const whole = packState(state(3), null, []);
  const longer = linesOf([{ node: { type: "text", text: `${text(3)} i jeszcze` }, runs: [] }]);
  const change = packState(longer, state(3), [whole]);
  expect(unpackStates([whole, change])).toEqual(longer);
});
