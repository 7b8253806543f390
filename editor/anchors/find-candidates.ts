import { type Token, tokenize } from "../mentions/tokens.ts";
import { likeness, weight } from "./likeness.ts";

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
  const alike = likenesses(quote);
  const skipped = quote.map((sought) => gap * weight(sought));
  // Two rows of the table at a time: of each cell the value, and the word at which its alignment begins.
  let above = new Float64Array(quote.length + 1);
  let aboveStarts = new Int32Array(quote.length + 1);
  let values = new Float64Array(quote.length + 1);
  let starts = new Int32Array(quote.length + 1);
  for (const [at, word] of words.entries()) {
    const same = alike(word);
    let best = 0;
    let bestStart = at;
    for (let column = 1; column <= quote.length; column++) {
      const likeness = same[column - 1] as number;
      const diagonal = above[column - 1] as number;
      let value = diagonal + (likeness > 0 ? likeness : -mismatch);
      let start = diagonal > 0 ? (aboveStarts[column - 1] as number) : at;
      const down = (above[column] as number) - gap;
      if (down > value) [value, start] = [down, aboveStarts[column] as number];
      const across = (values[column - 1] as number) - (skipped[column - 1] as number);
      if (across > value) [value, start] = [across, starts[column - 1] as number];
      values[column] = Math.max(0, value);
      starts[column] = start;
      if (likeness > 0 && value > best) [best, bestStart] = [value, start];
    }
    if (best > 0) found.push({ from: bestStart, to: at + 1, value: best });
    [above, values] = [values, above];
    [aboveStarts, starts] = [starts, aboveStarts];
  }
  return found;
}

/** What a word has in common with each word of the quote; a word that comes again is not compared again. */
function likenesses(quote: readonly Token[]): (word: Token) => Float64Array {
  const rows = new Map<string, Float64Array>();
  return (word) => {
    let row = rows.get(word.key);
    if (!row) rows.set(word.key, (row = Float64Array.from(quote, (sought) => likeness(word, sought))));
    return row;
  };
}

/** The share of neighbours that still are there, wherever among them. */
function shared(words: readonly Token[], sought: readonly Token[]): number {
  if (sought.length === 0) return 0;
  return sought.filter((each) => words.some((word) => likeness(word, each) > 0)).length / sought.length;
}
