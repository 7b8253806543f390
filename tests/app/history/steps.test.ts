import { describe, expect, test } from "vitest";
import type { HistoryRevision } from "#core/history/model";
import { placeOf, searchOf } from "../../../app/_ui/history/place.ts";
import { changesOfStep, stepAt, stepsOf, viewOfStep } from "../../../app/_ui/history/steps.ts";

const revision = (sectionId: string, number: number, at: string): HistoryRevision => ({
  sectionId,
  number,
  createdAt: at,
  reason: "rest",
  kind: "question",
  title: sectionId,
  words: 3,
  authors: [],
  restoredFrom: null,
  previous: number - 1,
  signatures: [],
});

const [nine, ten, noon] = ["09", "10", "12"].map((hour) => `2026-03-19T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];

describe("the address of the history room", () => {
  test.each([
    ["", { kind: "newest" }],
    ["section=one&revision=3", { kind: "revision", number: 3 }],
    ["section=one&from=0&to=3", { kind: "changes", from: 0, to: 3 }],
    ["section=one&from=2", { kind: "changes", from: 2, to: null }],
    [`at=${noon}`, { kind: "then", at: noon }],
    [`since=${nine}&at=${noon}`, { kind: "between", since: nine, at: noon }],
    [`since=${nine}`, { kind: "between", since: nine, at: null }],
    ["section=one&revision=third", { kind: "newest" }],
    ["at=yesterday", { kind: "newest" }],
    [`section=one&at=${noon}`, { kind: "newest" }],
  ])("?%s", (search, view) => {
    const place = placeOf(new URLSearchParams(search));
    expect(place.view).toEqual(view);
    expect(placeOf(new URLSearchParams(searchOf(place)))).toEqual(place);
  });
});

describe("steps through time", () => {
  const newestFirst = [revision("one", 2, noon), revision("two", 1, nine), revision("one", 1, nine)];

  test("of a commentary are its moments, of a section its revisions", () => {
    expect(stepsOf(newestFirst, true).map(({ revisions }) => revisions.length)).toEqual([2, 1]);
    const ofOne = newestFirst.filter(({ sectionId }) => sectionId === "one");
    expect(stepsOf(ofOne, false).map(({ at }) => at)).toEqual([nine, noon]);
  });

  test("are found by the text that is shown", () => {
    const steps = stepsOf(newestFirst, true);
    expect(stepAt(steps, { kind: "newest" })).toBe(1);
    expect(stepAt(steps, { kind: "then", at: ten })).toBe(0);
    expect(stepAt(steps, { kind: "between", since: nine, at: noon })).toBe(1);
    expect(stepAt(steps, { kind: "then", at: "2026-03-18T00:00:00.000Z" })).toBe(-1);
  });

  test("go on comparing with the one before, or with the same state", () => {
    const of = [
      revision("one", 4, noon),
      { ...revision("one", 3, ten), previous: 2 },
      revision("one", 1, nine),
    ];
    const steps = stepsOf(of, false);
    expect(changesOfStep(steps[1], false)).toEqual({ kind: "changes", from: 2, to: 3 });
    expect(viewOfStep(steps, 2, { kind: "changes", from: 2, to: 3 }, false)).toEqual({
      kind: "changes",
      from: 3,
      to: 4,
    });
    expect(viewOfStep(steps, 2, { kind: "changes", from: 1, to: 3 }, false)).toEqual({
      kind: "changes",
      from: 1,
      to: 4,
    });
    expect(viewOfStep(steps, 0, { kind: "changes", from: 1, to: 3 }, false)).toEqual({
      kind: "changes",
      from: 0,
      to: 1,
    });
    expect(viewOfStep(steps, 0, { kind: "revision", number: 4 }, false)).toEqual({
      kind: "revision",
      number: 1,
    });
  });
});
