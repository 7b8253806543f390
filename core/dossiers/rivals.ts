import type { Quantity } from "../claims/model.ts";
import { compareCodes } from "../paging.ts";
import { type ListDates, listDate } from "./claim-dates.ts";
import type { sharedThings } from "./vocabulary.ts";

/** What is needed of a claim to compare it with others. */
export interface Comparable extends ListDates {
  readonly id: string;
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  /** Of its evidence, whatever the stance; those that no contested claim has may be left out. */
  readonly sourceIds: readonly string[];
}

/** A claim that is set beside a contested one. */
export interface Rival {
  readonly claim: Comparable;
  readonly shared: readonly (typeof sharedThings)[number][];
  /** Figures that can be compared and differ: the contested claim's own, and this one's. */
  readonly figures: { readonly own: Quantity; readonly other: Quantity } | null;
}

/**
 * Finds what to set beside a contested claim: the others of `claims` that share a source with it or have the same
 * speaker. First come those whose figures differ from its own: figures of the same unit and date, of the same unit, of the
 * same date; then the rest, each group by date, the newest first. Decision 22 says why.
 */
export function rivalFinder(claims: readonly Comparable[]): (contested: Comparable) => Rival[] {
  const bySource = groupBy(claims, ({ sourceIds }) => sourceIds);
  const bySpeaker = groupBy(claims, ({ speaker }) => speakerKeys(speaker));
  return (contested) => {
    const withSource = new Set(contested.sourceIds.flatMap((id) => bySource.get(id) ?? []));
    const withSpeaker = new Set(speakerKeys(contested.speaker).flatMap((key) => bySpeaker.get(key) ?? []));
    return [...new Set([...withSource, ...withSpeaker])]
      .filter((claim) => claim !== contested)
      .map((claim) => {
        const shared = [
          ...(withSource.has(claim) ? (["source"] as const) : []),
          ...(withSpeaker.has(claim) ? (["speaker"] as const) : []),
        ];
        return { claim, shared, date: listDate(claim).date, ...clearest(contested, claim) };
      })
      .toSorted(
        (a, b) =>
          a.distance - b.distance || compareCodes(b.date, a.date) || compareCodes(a.claim.id, b.claim.id),
      );
  };
}

function groupBy(
  claims: readonly Comparable[],
  keysOf: (claim: Comparable) => readonly string[],
): ReadonlyMap<string, Comparable[]> {
  const groups = new Map<string, Comparable[]>();
  for (const claim of claims) {
    for (const key of new Set(keysOf(claim))) {
      const group = groups.get(key);
      if (group) group.push(claim);
      else groups.set(key, [claim]);
    }
  }
  return groups;
}

/** What two ways of writing one speaker have in common; none where there is no speaker. */
export function speakerKeys(speaker: string | null): string[] {
  const key = fold(speaker ?? "");
  return key === "" ? [] : [key];
}

function fold(words: string): string {
  return words.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

const unlike = 3;

/** The two differing figures that are most alike, and how far from it: 0 unit and date, 1 unit, 2 date, 3 neither. */
function clearest(contested: Comparable, other: Comparable): { figures: Rival["figures"]; distance: number } {
  let best: { figures: Rival["figures"]; distance: number } = { figures: null, distance: unlike };
  for (const own of contested.quantities) {
    for (const theirs of other.quantities) {
      if (own.value === theirs.value) continue;
      const distance = distanceOf(own, dayOf(own, contested), theirs, dayOf(theirs, other));
      if (distance < best.distance) best = { figures: { own, other: theirs }, distance };
    }
  }
  return best;
}

function dayOf({ date }: Quantity, { asOf }: Comparable): string | null {
  return date ?? asOf;
}

function distanceOf(a: Quantity, dayA: string | null, b: Quantity, dayB: string | null): number {
  const sameDate = dayA !== null && dayA === dayB;
  if (a.unit !== null && b.unit !== null && sameUnit(a.unit, b.unit)) return sameDate ? 0 : 1;
  return sameDate ? 2 : unlike;
}

/** śluz and śluzy are one unit, m and mm are not: a word may have an ending of up to two letters more. */
function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = [fold(a), fold(b)].toSorted((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return false;
  if (short === long) return true;
  return short.length >= 3 && long.length - short.length <= 2 && long.startsWith(short);
}
