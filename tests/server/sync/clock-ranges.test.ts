import fc from "fast-check";
import { expect, it } from "vitest";
import { ClockRanges } from "#server/sync/clock-ranges";

const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 40 });

it("holds what a set of clocks would hold", () => {
  fc.assert(
    fc.property(ranges, (added) => {
      const found = new ClockRanges();
      const clocks = new Set<number>();
      for (const [clock, length] of added) {
        const own = Array.from({ length }, (_, index) => clock + index);
        expect(found.has(1, clock, clock + length)).toBe(own.every((each) => clocks.has(each)));
        expect(found.add(1, clock, clock + length)).toBe(own.some((each) => !clocks.has(each)));
        for (const each of own) clocks.add(each);
      }
      const borders = [...found.entries()][0]?.[1] ?? [];
      const inside = Array.from({ length: 100 }, (_, clock) => clock).filter((clock) => clocks.has(clock));
      const read = [];
      for (let index = 0; index < borders.length; index += 2) {
        for (let clock = borders[index] ?? 0; clock < (borders[index + 1] ?? 0); clock++) read.push(clock);
      }
      expect(read).toEqual(inside);
      expect(borders).toEqual([...new Set(borders)].toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
