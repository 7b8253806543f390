import { expect, test } from "vitest";
import type { HistoryRevision } from "#core/history/model";
import { timelineOf } from "../../../app/_ui/history/timeline.ts";
import type { Version } from "#core/versions/model";

let number = 100;
function revision(at: string, ...authors: [name: string, added: number, removed: number][]): HistoryRevision {
  return {
    sectionId: "one",
    number: number--,
    createdAt: at,
    reason: "rest",
    kind: "question",
    title: "Co postanowiono?",
    words: 3,
    authors: authors.map(([name, added, removed]) => ({ userId: name, name, added, removed })),
    restoredFrom: null,
    previous: 0,
    signatures: [],
  };
}

const times = (days: ReturnType<typeof timelineOf>) =>
  days.map(({ day, sessions }) => [
    day,
    ...sessions.map(({ entries }) => entries.map(({ at }) => at.slice(11, 16))),
  ]);

test("revisions are grouped by the reader's days, and by sessions between pauses of more than half an hour", () => {
  const revisions = [
    revision("2026-03-19T23:10:00.000Z"),
    revision("2026-03-19T22:50:00.000Z"),
    revision("2026-03-19T12:31:00.000Z"),
    revision("2026-03-19T12:01:00.000Z"),
    revision("2026-03-19T11:30:00.000Z"),
  ];
  expect(times(timelineOf(revisions, [], "UTC", []))).toEqual([
    ["2026-03-19", ["23:10", "22:50"], ["12:31", "12:01"], ["11:30"]],
  ]);
  // In Warsaw midnight has passed between the two of the evening.
  expect(times(timelineOf(revisions, [], "Europe/Warsaw", []))).toEqual([
    ["2026-03-20", ["23:10"]],
    ["2026-03-19", ["22:50"], ["12:31", "12:01"], ["11:30"]],
  ]);
});

test("a session says who wrote how much altogether, most first", () => {
  const [day] = timelineOf(
    [
      revision("2026-03-19T12:20:00.000Z", ["Anna", 5, 1]),
      revision("2026-03-19T12:00:00.000Z", ["Jan", 30, 0], ["Anna", 10, 4]),
    ],
    [],
    "UTC",
    [],
  );
  const [session] = day?.sessions ?? [];
  expect(session?.from).toBe("2026-03-19T12:00:00.000Z");
  expect(session?.to).toBe("2026-03-19T12:20:00.000Z");
  expect(session?.people.map(({ name, added, removed }) => [name, added, removed])).toEqual([
    ["Jan", 30, 0],
    ["Anna", 15, 5],
  ]);
});

test("a version stands where it was made", () => {
  const version = {
    id: "v",
    number: 1,
    kind: "named",
    name: "Do recenzji",
    note: null,
    release: null,
    overrideReason: null,
    correction: null,
    hash: null,
    open: { claims: [], sections: [], translation: [] },
    sections: [],
    createdBy: { id: "Anna", name: "Anna" },
    createdAt: "2026-03-19T12:10:00.000Z",
  } satisfies Version;
  const revisions = [revision("2026-03-19T12:20:00.000Z"), revision("2026-03-19T12:00:00.000Z")];
  const [day] = timelineOf(revisions, [version], "UTC", []);
  expect(day?.sessions[0]?.entries.map(({ kind }) => kind)).toEqual(["revision", "version", "revision"]);
});

test("sections of one moment stand in the order of the text", () => {
  const at = "2026-03-19T12:00:00.000Z";
  const revisions = ["two", "lead", "gone", "one"].map((sectionId) => ({ ...revision(at), sectionId }));
  const [day] = timelineOf(revisions, [], "UTC", ["lead", "one", "two"]);
  const entries = day?.sessions[0]?.entries ?? [];
  expect(entries.map((entry) => entry.kind === "revision" && entry.revision.sectionId)).toEqual([
    "lead",
    "one",
    "two",
    "gone",
  ]);
});
