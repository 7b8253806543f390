import { expect, test } from "vitest";
import { callBefore, calledIn, matchingPeople, piecesOf } from "../../app/_ui/review/calls.ts";

const people = [
  { id: "1", name: "Anna Kowalska" },
  { id: "2", name: "Łukasz Żak" },
  { id: "3", name: "Anna" },
];

test.each([
  ["@", { from: 0, typed: "" }],
  ["Zob. @an", { from: 5, typed: "an" }],
  ["(@Anna Ko", { from: 1, typed: "Anna Ko" }],
  ["anna@kowalska", null],
  ["@Anna Kowalska pyta", null],
  ["bez", null],
])("%s calls", (text, call) => {
  expect(callBefore(text, text.length)).toEqual(call);
});

test("people are found by any of their names, without Polish letters too", () => {
  const found = (typed: string) => matchingPeople(people, typed).map(({ id }) => id);
  expect(found("")).toEqual(["1", "2", "3"]);
  expect(found("zak")).toEqual(["2"]);
  expect(found("lu")).toEqual(["2"]);
  expect(found("an")).toEqual(["1", "3"]);
  expect(found("nna")).toEqual([]);
});

test("whom a text calls: the longest name, a whole name, of namesakes the one chosen", () => {
  expect(calledIn("@Anna Kowalska i @Łukasz Żak", people)).toEqual(["1", "2"]);
  expect(calledIn("@Anna, zobacz", people)).toEqual(["3"]);
  expect(calledIn("@Annasz", people)).toEqual([]);
  const twins = [...people, { id: "4", name: "Anna" }];
  expect(calledIn("@Anna", twins)).toEqual(["3"]);
  expect(calledIn("@Anna", twins, new Set(["4"]))).toEqual(["4"]);
});

test("a comment is cut into words, calls and addresses", () => {
  expect(piecesOf("@Anna: zob. https://example.org/a?b=1.\nDobrze", ["Anna"])).toEqual([
    { kind: "call", text: "@Anna", at: 0 },
    { kind: "words", text: ": zob. ", at: 5 },
    { kind: "link", text: "https://example.org/a?b=1", at: 12 },
    { kind: "words", text: ".\nDobrze", at: 37 },
  ]);
  expect(piecesOf("javascript:alert(1)", [])).toEqual([
    { kind: "words", text: "javascript:alert(1)", at: 0 },
  ]);
});
