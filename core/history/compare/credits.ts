import type { AuthoredRun } from "../revision-state.ts";
import { CarriedState } from "./carried-state.ts";
import type { CreditOf, CreditUntil } from "./credit-words.ts";
import { type Credit, noCredit } from "./section-lines.ts";

/** Who wrote each letter of some blocks; `otherwise` where nobody noted it. */
export function writtenBy(
  blocks: readonly { readonly runs: readonly AuthoredRun[] }[],
  otherwise: Credit,
): CreditOf {
  const known = new Map<number, readonly CreditUntil[]>();
  return (block, at) => {
    const runs = known.get(block) ?? creditedRuns(blocks[block]?.runs ?? []);
    known.set(block, runs);
    return firstEndingAfter(runs, at) ?? { credit: otherwise, end: Infinity };
  };
}

function creditedRuns(runs: readonly AuthoredRun[]): CreditUntil[] {
  let end = 0;
  return runs.map(({ length, userId, at }) => {
    end += length;
    return { end, credit: userId === null ? { by: [], at } : { by: [userId], at } };
  });
}

/** Of runs in order. */
function firstEndingAfter<Run extends CreditUntil>(runs: readonly Run[], at: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}

/** A state, and who made it of the one before: where they are several, it cannot be told which of them wrote what. */
export interface Step {
  /** Its blocks as JSON: only those that changed are read. */
  readonly nodes: readonly string[];
  readonly added: Credit;
  readonly removed: Credit;
}

/**
 * Who struck each letter of a state, from the states that followed it: the people who removed something by the time that
 * it was gone. What stands to the end was struck by nobody.
 */
export function struckBy(nodes: readonly string[], steps: readonly Step[]): CreditOf {
  const struck = nodes.map((): StruckStretch[] => []);
  let state = CarriedState.first(nodes);
  for (const { nodes: next, removed } of lastOfEach(steps)) {
    state = state.next(next, ({ block, at, length }) => {
      struck[block]?.push({ at, end: at + length, credit: removed });
    });
  }
  const inOrder = struck.map((stretches) => stretches.toSorted((one, other) => one.at - other.at));
  return (block, at) => {
    const stretch = firstEndingAfter(inOrder[block] ?? [], at);
    if (stretch && stretch.at <= at) return stretch;
    return { credit: noCredit, end: stretch?.at ?? Infinity };
  };
}

/** Of steps that follow on each other and were made by the same people the last: between them nobody else can be named. */
function lastOfEach(steps: readonly Step[]): Step[] {
  const people = ({ removed }: Step) => removed.by.join(" ");
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return !next || people(next) !== people(step);
  });
}

interface StruckStretch extends CreditUntil {
  readonly at: number;
}

/** Who wrote each letter of a state, of which only the one before is known: what is new there is by those who added. */
export function writtenSince(
  nodes: readonly string[],
  before: CreditOf,
  { nodes: present, added }: Omit<Step, "removed">,
): CreditOf {
  const after = CarriedState.first(nodes).next(present, () => undefined);
  return (block, at) => {
    let start = 0;
    for (const { length, place } of after.stretchesOf(block)) {
      const end = start + length;
      if (at < end) {
        if (!place) return { credit: added, end };
        const known = before(place.block, place.at + at - start);
        return { credit: known.credit, end: Math.min(end, known.end - place.at + start) };
      }
      start = end;
    }
    return { credit: added, end: Infinity };
  };
}
