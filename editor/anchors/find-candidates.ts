import { type Token, tokenize } from "../mentions/tokens.ts";

/** What is left of words that are gone: themselves, and what stood around them. */
export interface LostQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place that resembles lost words. UTF-16 offsets, the end exclusive. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** From 0 to 1, the same words at the same neighbours. */
  readonly score: number;
}

/** Below this a place has little more than a name in common with the words. */
const leastScore = 0.45;
/** Of the score, how much the neighbours count. */
const neighbourShare = 0.15;
const neighbours = 6;
const gap = 0.5;
const mismatch = 0.6;

/**
 * The places of a text that resemble lost words most, best first, none overlapping: by local alignment of words
 * (Smith and Waterman, 1981), where forms of one word count nearly as the same and short words count little.
 */
export function findCandidates(text: string, lost: LostQuote, limit = 5): Candidate[] {
  const words = tokenize(text);
  const quote = tokenize(lost.exact);
  if (words.length === 0 || quote.length === 0) return [];
  const whole = quote.reduce((sum, word) => sum + weight(word), 0);
  const before = tokenize(lost.prefix).slice(-neighbours);
  const after = tokenize(lost.suffix).slice(0, neighbours);
  const found = alignments(words, quote)
    .filter(({ value }) => value / whole >= leastScore * (1 - neighbourShare))
    .map(({ from, to, value }) => {
      const left = shared(words.slice(Math.max(0, from - neighbours), from), before);
      const right = shared(words.slice(to, to + neighbours), after);
      const score = (1 - neighbourShare) * Math.min(1, value / whole) + neighbourShare * ((left + right) / 2);
      return { from, to, score };
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score);
  const taken: typeof found = [];
  for (const each of found) {
    if (taken.length === limit) break;
    if (!taken.some((other) => other.from < each.to && each.from < other.to)) taken.push(each);
  }
  return taken.map(({ from, to, score }) => ({
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
    score: Math.round(score * 1000) / 1000,
  }));
}

interface Alignment {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: number;
}

/** For each word of the text the best alignment that ends with it, where it ends one. */
function alignments(words: readonly Token[], quote: readonly Token[]): Alignment[] {
  const found: Alignment[] = [];
  let values = new Float64Array(quote.length + 1);
  let starts = new Int32Array(quote.length + 1);
  for (const [at, word] of words.entries()) {
    const nextValues = new Float64Array(quote.length + 1);
    const nextStarts = new Int32Array(quote.length + 1).fill(at);
    let best = 0;
    let bestStart = at;
    for (const [index, sought] of quote.entries()) {
      const column = index + 1;
      const same = likeness(word, sought);
      const diagonal = values[index] ?? 0;
      const options: readonly (readonly [value: number, start: number])[] = [
        [diagonal + (same > 0 ? same : -mismatch), diagonal > 0 ? (starts[index] ?? at) : at],
        [(values[column] ?? 0) - gap, starts[column] ?? at],
        [(nextValues[index] ?? 0) - gap * weight(sought), nextStarts[index] ?? at],
      ];
      for (const [value, start] of options) {
        if (value <= (nextValues[column] ?? 0)) continue;
        nextValues[column] = value;
        nextStarts[column] = start;
      }
      if (same > 0 && (nextValues[column] ?? 0) > best) {
        best = nextValues[column] ?? 0;
        bestStart = nextStarts[column] ?? at;
      }
    }
    if (best > 0) found.push({ from: bestStart, to: at + 1, value: best });
    values = nextValues;
    starts = nextStarts;
  }
  return found;
}

/** Prepositions and the like say little of what a sentence says. */
function weight({ key }: Token): number {
  return key.length <= 2 && !/\d/.test(key) ? 0.3 : 1;
}

/** What two words have in common: all, or all but an inflected ending, or nothing. */
function likeness(a: Token, b: Token): number {
  if (a.key === b.key) return weight(b);
  if (/\d/.test(a.key + b.key)) return 0;
  const length = Math.min(a.key.length, b.key.length);
  if (length < 4) return 0;
  let same = 0;
  while (same < length && a.key[same] === b.key[same]) same++;
  return same >= Math.max(3, Math.ceil(Math.max(a.key.length, b.key.length) * 0.6)) ? 0.85 : 0;
}

/** The share of neighbours that still are there, wherever among them. */
function shared(words: readonly Token[], sought: readonly Token[]): number {
  if (sought.length === 0) return 0;
  return sought.filter((each) => words.some((word) => likeness(word, each) > 0)).length / sought.length;
}
