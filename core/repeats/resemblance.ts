import { likeness, weight } from "#editor/anchors/likeness";
import { type Token, tokenize } from "#editor/mentions/tokens";
import { proposeQuantities } from "#editor/statements/quantities";
import type { RepeatReason } from "./model.ts";

export interface StatedClaim {
  readonly id: string;
  readonly quote: string;
  readonly language: "pl" | "en";
  /** ISO 8601 day: of the text that states it. */
  readonly day: string;
  readonly quantities: readonly Figure[];
  readonly entityIds: readonly string[];
}

interface Figure {
  readonly value: number;
  readonly unit: string | null;
}

export interface Resemblance {
  readonly id: string;
  readonly reason: RepeatReason;
  readonly likeness: number;
}

/** From here on two sentences state the same; a word or a figure may differ. */
const sameWords = 0.6;
/** With a figure in common, and an entity or so many words, they state the same figure. */
const someWords = 0.3;
const stem = 4;

/** The ids of those that have most beginnings of words in common with a quote: they are worth a closer look. */
export function roughlyAlike(
  quote: string,
  others: readonly Pick<StatedClaim, "id" | "quote">[],
  most = 200,
): string[] {
  const stems = new Set(stemsOf(quote));
  return others
    .map(({ id, quote: words }) => ({ id, rough: roughly(stems, stemsOf(words)) }))
    .filter(({ rough }) => rough > 0)
    .toSorted((a, b) => b.rough - a.rough)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Those of `others` that seem to state the same as `claim`, likeliest first, at most `limit`. */
export function findResembling(claim: StatedClaim, others: readonly StatedClaim[], limit = 5): Resemblance[] {
  const own = read(claim);
  return others
    .flatMap((other) => resemblance(own, read(other)) ?? [])
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit);
}

interface ReadClaim extends StatedClaim {
  readonly words: readonly Token[];
  readonly figures: readonly Figure[];
}

function read(claim: StatedClaim): ReadClaim {
  const { quote, quantities, language, day } = claim;
  const figures = quantities.length > 0 ? quantities : proposeQuantities(quote, language, day);
  return { ...claim, words: tokenize(quote), figures };
}

function resemblance(own: ReadClaim, other: ReadClaim): Resemblance | null {
  const alike = Math.round(shareOf(own.words, other.words) * 1000) / 1000;
  if (alike >= sameWords) return { id: other.id, reason: "words", likeness: alike };
  const figure = own.figures.some((one) => other.figures.some((each) => isSame(one, each)));
  const entity = own.entityIds.some((id) => other.entityIds.includes(id));
  if (!figure || (!entity && alike < someWords)) return null;
  return { id: other.id, reason: "figure", likeness: alike };
}

function isSame(a: Figure, b: Figure): boolean {
  if (a.value !== b.value) return false;
  if (a.unit === b.unit) return true;
  const [one] = tokenize(a.unit ?? "");
  const [other] = tokenize(b.unit ?? "");
  return one !== undefined && other !== undefined && likeness(one, other) > 0;
}

/** Dice's coefficient (1945) over the words, each paired once with the one most like it. */
function shareOf(a: readonly Token[], b: readonly Token[]): number {
  const free = new Set(b);
  let shared = 0;
  for (const word of a) {
    let best: Token | null = null;
    let most = 0;
    for (const each of free) {
      const value = likeness(word, each);
      if (value > most) [best, most] = [each, value];
    }
    if (best) free.delete(best);
    shared += most;
  }
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(words: readonly Token[]): number {
  return words.reduce((total, word) => total + weight(word), 0);
}

function roughly(stems: ReadonlySet<string>, others: readonly string[]): number {
  let shared = 0;
  for (const other of others) if (stems.has(other)) shared += 1;
  return (2 * shared) / (stems.size + others.length);
}

/** Of words that say something; a figure is one whatever its length. */
function stemsOf(quote: string): string[] {
  return (quote.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []).map((word) => word.slice(0, stem));
}
