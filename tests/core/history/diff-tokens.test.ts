import { diffArrays } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { diffTokens } from "#core/history/diff-tokens";

const tokens = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 40 });
const side = (changes: ReturnType<typeof diffTokens>, op: string) =>
  changes.filter((change) => change.op !== op).flatMap((change) => change.tokens);

test("leads from one list to the other", () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      const changes = diffTokens(before, after);
      expect(side(changes, "insert")).toEqual(before);
      expect(side(changes, "delete")).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

test("changes as few tokens as a library does, and never lists one kind twice in a row", () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      const changes = diffTokens(before, after);
      const changed = changes.filter(({ op }) => op !== "equal").flatMap((change) => change.tokens).length;
      const theirs = diffArrays(before, after).filter(({ added, removed }) => added || removed);
      expect(changed).toBe(theirs.reduce((sum, { value }) => sum + value.length, 0));
      expect(changes.some(({ op }, index) => op === changes[index - 1]?.op)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("gives up on what has nothing in common and is long", () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`);
  expect(diffTokens(many("a"), many("b")).map(({ op, tokens: of }) => [op, of.length])).toEqual([
    ["delete", 3000],
    ["insert", 3000],
  ]);
});
