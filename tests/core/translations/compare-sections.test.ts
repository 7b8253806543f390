import { describe, expect, test } from "vitest";
import {
  type Pair,
  type TextSection,
  compareSections,
  pairInOrder,
} from "#core/translations/compare-sections";

const section = (id: string, rest: Partial<TextSection> = {}): TextSection => ({
  id,
  title: id === "lead" ? "" : `Title ${id}`,
  hash: `hash of ${id}`,
  blank: false,
  removed: false,
  ...rest,
});
const pair = (sectionId: string, originalSectionId: string, hash: string | null = null): Pair => ({
  sectionId,
  originalSectionId,
  hash,
});
const states = (...given: Parameters<typeof compareSections>) =>
  compareSections(...given).map(({ sectionId, originalSectionId, state }) => [
    sectionId,
    originalSectionId,
    state,
  ]);

describe("sections of a translation", () => {
  const translation = [section("lead"), section("a"), section("b"), section("c"), section("d")];

  test("are up to date, changed, untranslated, gone or its own", () => {
    const original = [section("lead"), section("1"), section("2"), section("3", { removed: true })];
    const pairs = [
      pair("lead", "lead", "hash of lead"),
      pair("a", "1", "what it said before"),
      pair("b", "2"),
      pair("c", "3", "hash of 3"),
    ];
    expect(states(translation, original, pairs)).toEqual([
      ["lead", "lead", "up-to-date"],
      ["a", "1", "changed"],
      ["b", "2", "untranslated"],
      ["c", "3", "gone"],
      ["d", null, "own"],
    ]);
    expect(compareSections(translation, original, pairs)[3]).toMatchObject({ originalTitle: "Title 3" });
  });

  test("need no translation where the original says nothing", () => {
    const original = [section("lead", { blank: true })];
    expect(states([section("lead")], original, [pair("lead", "lead")])).toEqual([
      ["lead", "lead", "up-to-date"],
    ]);
  });

  test("that are missing stand where the original has them", () => {
    const original = [
      section("0"),
      section("lead"),
      section("1"),
      section("2"),
      section("3", { blank: true }),
    ];
    const own = [section("b"), section("lead"), section("a", { removed: true })];
    const pairs = [pair("lead", "lead", "hash of lead"), pair("a", "1", "hash of 1")];
    expect(states(own, original, pairs)).toEqual([
      [null, "0", "missing"],
      ["b", null, "own"],
      ["lead", "lead", "up-to-date"],
      [null, "1", "missing"],
      [null, "2", "missing"],
    ]);
  });
});

test("sections are paired in order, the lead with the lead, and what was paired stays so", () => {
  const own = [section("lead"), section("x", { removed: true }), section("a"), section("b"), section("c")];
  const theirs = [section("1"), section("lead"), section("2"), section("3"), section("4")];
  expect(pairInOrder(own, theirs, [pair("a", "3")])).toEqual([
    { sectionId: "lead", originalSectionId: "lead" },
    { sectionId: "b", originalSectionId: "1" },
    { sectionId: "c", originalSectionId: "2" },
  ]);
});
