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

/** The words of a text without white space and signs, each as often as it stands there. */
export interface WordCounts {
  readonly all: number;
  /** How many of them are no other's like. */
  readonly different: number;
  /** A number for each word, in order of size: two texts are compared by going through both once. */
  readonly sorted: Int32Array;
}

const word = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;

export function countEachWord(text: string): WordCounts {
  return countsOf(Int32Array.from(text.toLowerCase().match(word) ?? [], hashOf));
}

/** How often each word stands in several texts together. */
export function addWords(counts: readonly WordCounts[]): WordCounts {
  const all = new Int32Array(counts.reduce((sum, each) => sum + each.all, 0));
  let at = 0;
  for (const { sorted } of counts) {
    all.set(sorted, at);
    at += sorted.length;
  }
  return countsOf(all);
}

function countsOf(numbers: Int32Array): WordCounts {
  const sorted = numbers.toSorted();
  let different = 0;
  for (let index = 0; index < sorted.length; index++) if (sorted[index] !== sorted[index - 1]) different++;
  return { all: sorted.length, different, sorted };
}

/** FNV-1a, of UTF-16 units. Two words of one number are as rare as it takes to say how much texts are alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
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

function common({ sorted: one }: WordCounts, { sorted: other }: WordCounts): number {
  let [i, j, words] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [left = 0, right = 0] = [one[i], other[j]];
    if (left === right) words++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return words;
}
