import { tokensOf } from "../tokens.ts";
import { type Credit, type Span, noCredit } from "./section-lines.ts";

/** Who is to be named for a letter, and for those after it in its block up to `end`. */
export interface CreditUntil {
  readonly credit: Credit;
  readonly end: number;
}

/**
 * Tells who is to be named for a letter of one of the two states that are compared: that of a block of the section, and of
 * its words.
 */
export type CreditOf = (block: number, at: number) => CreditUntil;

/** So many letters in a row, in UTF-16 units. */
export interface CreditedStretch {
  readonly length: number;
  readonly credit: Credit;
}

/**
 * Who is to be named for some letters: for a word whoever had a hand in it last. A blank goes with what stands before it,
 * and so does what nobody is known for.
 */
export function creditsOfWords(parts: readonly Span[], creditOf: CreditOf): CreditedStretch[] {
  const tokens = tokensOf(parts.map(({ text }) => text).join(""));
  const letters = new CreditedLetters(parts.flatMap((part) => creditsOfLetters(part, creditOf)));
  const words = new CreditedWords();
  for (const token of tokens) {
    const credit = letters.takeLatest(token.length);
    const isBlank = tokens.length > 1 && token.trim() === "";
    words.add(token.length, isBlank ? noCredit : credit);
  }
  return words.stretches;
}

/** Puts words together that go with each other. */
class CreditedWords {
  readonly stretches: { length: number; credit: Credit }[] = [];

  add(length: number, credit: Credit): void {
    const last = this.stretches.at(-1);
    const isKnown = credit.by.length > 0;
    if (!last) this.stretches.push({ length, credit: isKnown ? credit : noCredit });
    else if (!isKnown || last.credit === credit) last.length += length;
    else if (last.credit.by.length === 0) {
      // Nobody was known yet.
      last.length += length;
      last.credit = credit;
    } else this.stretches.push({ length, credit });
  }
}

function creditsOfLetters({ text, place }: Span, creditOf: CreditOf): CreditedStretch[] {
  if (!place) return [{ length: text.length, credit: noCredit }];
  const stretches: CreditedStretch[] = [];
  for (let at = 0; at < text.length;) {
    const { credit, end } = creditOf(place.block, place.at + at);
    const length = Math.min(end - place.at, text.length) - at;
    stretches.push({ length, credit });
    at += length;
  }
  return stretches;
}

/** Gives letters in order. */
class CreditedLetters {
  readonly #stretches: readonly CreditedStretch[];
  #index = 0;
  #at = 0;

  constructor(stretches: readonly CreditedStretch[]) {
    this.#stretches = stretches;
  }

  /** Of those who came last to so many letters the one with the fewest: a word is changed by less than it has. */
  takeLatest(length: number): Credit {
    const stretch = this.#stretches[this.#index];
    if (stretch && this.#at + length <= stretch.length) {
      this.#goOn(stretch, length);
      return stretch.credit;
    }
    const letters = new Map<Credit, number>();
    for (let left = length; left > 0;) {
      const next = this.#stretches[this.#index];
      if (!next) break;
      const some = Math.min(left, next.length - this.#at);
      letters.set(next.credit, (letters.get(next.credit) ?? 0) + some);
      this.#goOn(next, some);
      left -= some;
    }
    const [latest] = [...letters].toSorted(
      ([one, many], [other, few]) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0) || many - few,
    );
    return latest?.[0] ?? noCredit;
  }

  #goOn(stretch: CreditedStretch, length: number): void {
    this.#at += length;
    if (this.#at === stretch.length) [this.#index, this.#at] = [this.#index + 1, 0];
  }
}
