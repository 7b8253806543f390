import { expect, test } from "vitest";
import { isReordered, pairSections } from "../../../app/_ui/history/pair-sections.ts";

const sections = (...ids: string[]) =>
  ids.map((sectionId) => ({ sectionId, number: 1, kind: "question", title: sectionId }) as const);

test("sections stand in the later order, those that left after what they stood after", () => {
  const pairs = pairSections(sections("lead", "a", "b", "c"), sections("lead", "c", "new"));
  expect(pairs.map(({ sectionId, before, after }) => [sectionId, before !== null, after !== null])).toEqual([
    ["lead", true, true],
    ["a", true, false],
    ["b", true, false],
    ["c", true, true],
    ["new", false, true],
  ]);
});

test("another order is one of what both have", () => {
  expect(isReordered(sections("lead", "a", "b"), sections("lead", "new", "a"))).toBe(false);
  expect(isReordered(sections("lead", "a", "b"), sections("lead", "b", "a"))).toBe(true);
});
