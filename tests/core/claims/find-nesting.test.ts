import { expect, test } from "vitest";
import { findNesting } from "#core/claims/find-nesting";

const claim = (id: string, ...runs: number[]) => ({ id, quote: "x".repeat(runs.length), runs });
const nesting = (...claims: ReturnType<typeof claim>[]) => Object.fromEntries(findNesting(claims));

test("a claim lies in the smallest of those that hold all its words and more", () => {
  expect(nesting(claim("a", 1, 2, 3, 4), claim("b", 2, 3, 4), claim("c", 3))).toEqual({ b: "a", c: "b" });
});

test("the same words lie in neither, an overlap in none", () => {
  expect(nesting(claim("a", 1, 2), claim("b", 1, 2))).toEqual({});
  expect(nesting(claim("a", 1, 2, 3), claim("b", 3, 4))).toEqual({});
});

test("words in two places lie in what holds both", () => {
  expect(nesting(claim("a", 1, 2, 3), claim("b", 1, 3), claim("c", 3, 4, 5))).toEqual({ b: "a" });
});

test("nothing is said where a run has more claims than a person puts on it", () => {
  const many = Array.from({ length: 101 }, (_, at) => claim(`many-${at}`, 1, 2));
  expect(nesting(...many, claim("in", 1))).toEqual({});
});
