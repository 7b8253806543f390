import { expect, test } from "vitest";
import { diffWords } from "#core/history/diff-words";
import type { ChangedClaim, ChangedSection } from "#core/visits/model";
import type { Outline } from "../../app/_editor/outline/outline.ts";
import { shortenDiff } from "../../app/_editor/since/shorten-diff.ts";
import { stepsOf } from "../../app/_editor/since/steps.ts";

const section = (id: string): ChangedSection => ({ id, title: id, change: "changed", from: 1, authors: [] });
const claim = (id: string): ChangedClaim => ({ id, quote: id, sectionId: null, changes: ["new"], by: [] });
const outline: Outline = {
  sections: [
    { id: "lead", kind: "lead", title: "", number: null, from: 0, to: 40, words: 5 },
    { id: "a", kind: "question", title: "a", number: 1, from: 40, to: 90, words: 5 },
  ],
  claims: new Map([
    ["first", { id: "first", words: "first", sectionId: "lead", from: 12, to: 20 }],
    ["second", { id: "second", words: "second", sectionId: "a", from: 55, to: 60 }],
  ]),
  words: 10,
};

test("what changed is met in the order of the text, what is gone at the end", () => {
  const since = {
    seenAt: null,
    sections: [section("gone"), section("a"), section("lead")],
    claims: [claim("lost"), claim("second"), claim("first")],
  };
  expect(stepsOf(since, outline).map(({ id, position }) => [id, position])).toEqual([
    ["lead", 0],
    ["first", 12],
    ["a", 40],
    ["second", 55],
    ["gone", null],
    ["lost", null],
  ]);
});

const shortened = (from: string, to: string) =>
  shortenDiff(diffWords(from, to))
    .map(({ op, text }) => ({ equal: text, insert: `+${text}+`, delete: `-${text}-` })[op])
    .join("");

test("a few words around each change are shown, and an ellipsis for the others", () => {
  const before = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
  expect(shortened(before, before.replace("n", "NN"))).toBe("… h i j k l m -n-+NN+ o p q r s t …");
  expect(shortened(before, `${before.replace("b", "BB")}!`)).toBe("a -b-+BB+ c d e f g h … u v w x y z+!+");
});

test("what is short is shown whole", () => {
  expect(shortened("Plan obejmuje dwanaście śluz.", "Plan obejmuje trzynaście śluz.")).toBe(
    "Plan obejmuje -dwanaście-+trzynaście+ śluz.",
  );
});
