import type { RevisionReason } from "./model.ts";
import { type PackedState, type StateLines, nextLines, packState } from "./revision-state.ts";
import type { StoredAuthor } from "./stored-authors.ts";

/** A revision as thinning sees it. */
export interface ThinnableRevision extends PackedState {
  readonly number: number;
  readonly reason: RevisionReason;
  readonly authors: readonly StoredAuthor[];
  readonly createdAt: Date;
}

export interface Thinned {
  readonly dropped: readonly number[];
  /** What is to be stored of those that come after a dropped one. */
  readonly changed: readonly ThinnableRevision[];
}

/** Revisions that nobody asked for. */
export const automatic: ReadonlySet<RevisionReason> = new Set(["rest", "authors"]);

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Of automatic revisions a day old the last of each hour stays, of those a month old the last of each day. */
export const thinningAges = { hourly: dayMs, daily: 30 * dayMs };

/**
 * Which of a section's revisions, all of them in order, can go: automatic ones that are old, while a later one of the same
 * hour or day stays. `kept` are the numbers that something refers to. Whoever wrote in one that goes is counted to the next
 * that stays.
 */
export function thinSection(
  revisions: readonly ThinnableRevision[],
  kept: ReadonlySet<number>,
  now: Date,
): Thinned {
  const last = lastByStretch(revisions, now);
  const goes = new Set(
    revisions
      .slice(1, -1)
      .filter(({ reason, number }) => automatic.has(reason) && !kept.has(number))
      .filter((revision) => last.get(stretchOf(revision, now)) !== revision.number)
      .map(({ number }) => number),
  );
  const changed: ThinnableRevision[] = [];
  let [lines, before, chain]: [StateLines, StateLines | null, PackedState[]] = [[], null, []];
  let waiting: readonly StoredAuthor[] = [];
  let follows = true;
  for (const revision of revisions) {
    lines = nextLines(lines, revision);
    if (goes.has(revision.number)) {
      waiting = sumOf(waiting, revision.authors);
      follows = false;
      continue;
    }
    const packed = follows || revision.whole ? revision : packState(lines, before, chain);
    if (!follows) {
      const { whole, state } = packed;
      changed.push({ ...revision, whole, state, authors: sumOf(waiting, revision.authors) });
    }
    chain = packed.whole ? [packed] : [...chain, packed];
    [before, waiting, follows] = [lines, [], true];
  }
  return { dropped: [...goes], changed };
}

/** The number of the last automatic revision of each stretch of time, by the stretch. */
function lastByStretch(revisions: readonly ThinnableRevision[], now: Date): Map<string, number> {
  const old = revisions.filter(({ reason }) => automatic.has(reason));
  return new Map(old.map((revision) => [stretchOf(revision, now), revision.number]));
}

/** The hour or the day of which one revision stays; of a young one only itself. */
function stretchOf({ number, createdAt }: ThinnableRevision, now: Date): string {
  const age = now.getTime() - createdAt.getTime();
  if (age < thinningAges.hourly) return `revision ${number}`;
  const size = age < thinningAges.daily ? hourMs : dayMs;
  return `${size} ${Math.floor(createdAt.getTime() / size)}`;
}

function sumOf(before: readonly StoredAuthor[], since: readonly StoredAuthor[]): StoredAuthor[] {
  const ids = [...new Set([...before, ...since].map(({ userId }) => userId))].toSorted();
  return ids.map((userId) => {
    const own = [...before, ...since].filter((author) => author.userId === userId);
    return {
      userId,
      added: own.reduce((sum, { added }) => sum + added, 0),
      removed: own.reduce((sum, { removed }) => sum + removed, 0),
    };
  });
}
