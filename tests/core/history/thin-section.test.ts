import { expect, test } from "vitest";
import type { RevisionReason } from "#core/history/model";
import { type PackedState, blocksOf, linesOf, packState, unpackStates } from "#core/history/revision-state";
import { type ThinnableRevision, thinSection } from "#core/history/thin-section";

const now = new Date("2026-06-30T12:00:00Z");
const words =
  "Rząd przyjął w marcu program budowy dróg wodnych na dwanaście lat, a samorządy za niego zapłacą.";
const content = (number: number) => [
  { node: { type: "paragraph", text: `${words} Wersja ${number}.` }, runs: [] },
  { node: { type: "paragraph", text: words.toUpperCase() }, runs: [] },
];

/** Revisions at these times, each by one person who added its number of characters. */
function history(
  ...made: (readonly [at: string, by: string, reason?: RevisionReason])[]
): ThinnableRevision[] {
  const chain: PackedState[] = [];
  return made.map(([at, userId, reason = "rest"], index) => {
    const before = chain.length > 0 ? unpackStates(chain) : null;
    const packed = packState(linesOf(content(index + 1)), before, chain);
    chain.push(packed);
    const authors = [{ userId, added: index + 1, removed: 0 }];
    return { ...packed, number: index + 1, reason, authors, createdAt: new Date(at) };
  });
}

function thinned(revisions: ThinnableRevision[], kept: number[] = []) {
  const { dropped, changed } = thinSection(revisions, new Set(kept), now);
  const left = revisions
    .filter(({ number }) => !dropped.includes(number))
    .map((revision) => changed.find(({ number }) => number === revision.number) ?? revision);
  return { dropped, left };
}

test("of a day ago the last of each hour stays, of a month ago the last of each day", () => {
  const { dropped } = thinned(
    history(
      ["2026-03-01T08:00:00Z", "ewa", "created"],
      ["2026-03-02T08:10:00Z", "ewa"],
      ["2026-03-02T15:10:00Z", "ewa"],
      ["2026-03-03T08:10:00Z", "ewa"],
      ["2026-06-28T08:10:00Z", "ewa"],
      ["2026-06-28T08:50:00Z", "ewa"],
      ["2026-06-28T09:05:00Z", "ewa"],
      ["2026-06-30T11:01:00Z", "ewa"],
      ["2026-06-30T11:02:00Z", "ewa"],
    ),
  );
  expect(dropped).toEqual([2, 5]);
});

test("what was asked for stays, and so do the first, the last and what something refers to", () => {
  const at = "2026-03-02T08:10:00Z";
  const { dropped } = thinned(
    history(
      [at, "ewa"],
      [at, "ewa", "restore"],
      [at, "ewa"],
      [at, "ewa"],
      [at, "ewa", "imported"],
      [at, "ewa"],
      [at, "ewa"],
    ),
    [4],
  );
  expect(dropped).toEqual([3, 6]);
});

test("what stays says what it said, and who wrote in what went is counted to it", () => {
  const at = "2026-03-02T08:10:00Z";
  const { left } = thinned(
    history([at, "ewa", "created"], [at, "jan"], [at, "ola"], [at, "jan"], [at, "ewa", "restore"]),
  );
  expect(left.map(({ number }) => number)).toEqual([1, 4, 5]);
  expect(left[1]?.authors).toEqual([
    { userId: "jan", added: 6, removed: 0 },
    { userId: "ola", added: 3, removed: 0 },
  ]);
  for (const [index, { number }] of left.entries()) {
    expect(blocksOf(unpackStates(left.slice(0, index + 1)))).toEqual(content(number));
  }
});
