import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "#core/history/tokens";

const token = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

test.each([
  ["Koszt: 3,4 mld.", ["Koszt", ":", " ", "3,4", " ", "mld", "."]],
  ["1.234,5a", ["1.234,5", "a"]],
  ["a3,4", ["a3", ",", "4"]],
  ["2,", ["2", ","]],
  ["3abc", ["3abc"]],
  ["Łódź \u00a0🙂😀", ["Łódź", " \u00a0", "🙂", "😀"]],
  ["", []],
])("%j is made of words, white space and signs", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test("any text is cut as the expression says that defines its tokens", () => {
  const pieces = fc.constantFrom(..."12.,aż \n\u00a0—½中", "🙂", "𝒜", "𝟙", "e\u0301", "\ud800", "\udc00");
  const text = fc.oneof(
    fc.array(pieces).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, (given) => {
      expect(tokensOf(given)).toEqual(given.match(token) ?? []);
    }),
    { numRuns: 2000 },
  );
});
