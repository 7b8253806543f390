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
  const own = tokens.map((token) => {
    const credit = letters.takeLatest(token.length);
    const isBlank = tokens.length > 1 && token.trim() === "";
    return { length: token.length, credit: isBlank ? noCredit : credit };
  });
  let last = own.find(({ credit }) => credit.by.length > 0)?.credit ?? noCredit;
  return own.map(({ length, credit }) => {
    if (credit.by.length > 0) last = credit;
    return { length, credit: last };
  });
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
    const first = this.#stretches[this.#index];
    if (first && this.#at + length < first.length) {
      this.#at += length;
      return first.credit;
    }
    const letters = new Map<Credit, number>();
    for (let left = length; left > 0;) {
      const stretch = this.#stretches[this.#index];
      if (!stretch) break;
      const some = Math.min(left, stretch.length - this.#at);
      letters.set(stretch.credit, (letters.get(stretch.credit) ?? 0) + some);
      left -= some;
      this.#at += some;
      if (this.#at === stretch.length) [this.#index, this.#at] = [this.#index + 1, 0];
    }
    const [latest] = [...letters].toSorted(
      ([one, many], [other, few]) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0) || many - few,
    );
    return latest?.[0] ?? noCredit;
  }
}
