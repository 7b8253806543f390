import { tokensOf } from "./tokens.ts";

/** Beyond this nobody would read which became which, and weighing all against all takes long. */
const mostWeighed = 10_000;

/**
 * The pairs of two lists that are most alike altogether, by their indices, in order and none crossing another. `weigh` says
 * how much two are: 0 not at all.
 */
export function pairAlike(
  gone: number,
  come: number,
  weigh: (gone: number, come: number) => number,
): [gone: number, come: number][] {
  if (gone * come > mostWeighed) return [];
  const best = Array.from({ length: gone }, () => new Float64Array(come));
  const gain = Array.from({ length: gone }, (_, i) =>
    Float64Array.from({ length: come }, (__, j) => weigh(i, j)),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = gone - 1; i >= 0; i--) {
    for (let j = come - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), (gain[i]?.[j] ?? 0) + at(i + 1, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < gone && j < come;) {
    const own = gain[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** How often each word stands in a text, white space and signs left out. */
export interface WordCounts {
  readonly each: ReadonlyMap<string, number>;
  readonly all: number;
}

export function countEachWord(text: string): WordCounts {
  const each = new Map<string, number>();
  let all = 0;
  for (const word of tokensOf(text.toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    each.set(word, (each.get(word) ?? 0) + 1);
    all++;
  }
  return { each, all };
}

/** How often each word stands in several texts together. */
export function addWords(counts: readonly WordCounts[]): WordCounts {
  const each = new Map<string, number>();
  for (const { each: own } of counts)
    for (const [word, count] of own) each.set(word, (each.get(word) ?? 0) + count);
  return { each, all: counts.reduce((sum, { all }) => sum + all, 0) };
}

/** Twice the words that two texts have in common, by the words of both: from 0 to 1; null where neither has any. */
export function likeness(one: WordCounts, other: WordCounts): number | null {
  const all = one.all + other.all;
  return all === 0 ? null : (2 * common(one, other)) / all;
}

/** How many of a text's words stand in another, by all that it has: from 0 to 1; null where it has none. */
export function shareIn(whole: WordCounts, part: WordCounts): number | null {
  if (part.all === 0) return null;
  return common(whole, part) / part.all;
}

function common(one: WordCounts, other: WordCounts): number {
  const [few, many] = one.each.size < other.each.size ? [one, other] : [other, one];
  let words = 0;
  for (const [word, count] of few.each) words += Math.min(count, many.each.get(word) ?? 0);
  return words;
}
