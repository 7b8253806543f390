import { type ReasonKind, type StatementLanguage, reasonKinds, rules } from "./rules.ts";
import { type Span, sentencesOf } from "./sentences.ts";

export interface Reason extends Span {
  readonly kind: ReasonKind;
  readonly text: string;
}

/** A sentence that somebody may want to check, and why. Spans are offsets into the whole text. */
export interface Statement extends Span {
  readonly text: string;
  /** In the order of the text; no two overlap. */
  readonly reasons: readonly Reason[];
  /** What kind of claim it probably is. */
  readonly type: "attributed" | "superlative" | "causal" | "quantity" | "event";
}

const typeOf: Readonly<Record<ReasonKind, Statement["type"]>> = {
  attribution: "attributed",
  superlative: "superlative",
  cause: "causal",
  figure: "quantity",
  date: "event",
};

/** The sentences of a text that state figures, dates, what somebody said, superlatives or causes. Questions state nothing. */
export function findStatements(text: string, lang: StatementLanguage): Statement[] {
  return sentencesOf(text).flatMap((span): Statement[] => {
    const sentence = text.slice(span.start, span.end);
    if (/\?[”"»’)]*$/.test(sentence)) return [];
    const reasons = reasonsIn(sentence, span.start, lang);
    const decisive = reasonKinds.find((kind) => reasons.some((reason) => reason.kind === kind));
    return decisive ? [{ ...span, text: sentence, reasons, type: typeOf[decisive] }] : [];
  });
}

/** The sentence around a position, whether or not it is worth checking. */
export function sentenceAt(text: string, position: number): Span | null {
  return sentencesOf(text).find(({ start, end }) => start <= position && position <= end) ?? null;
}

function reasonsIn(sentence: string, offset: number, lang: StatementLanguage): Reason[] {
  const reasons: Reason[] = [];
  for (const { kind, pattern } of rules[lang]) {
    for (const { 0: words, index } of sentence.matchAll(pattern)) {
      const start = offset + index;
      const end = start + words.length;
      // „w 2025 r.” is a date and no figure: what an earlier rule took is not looked at again.
      if (reasons.some((reason) => reason.start < end && start < reason.end)) continue;
      reasons.push({ kind, start, end, text: words });
    }
  }
  return reasons.toSorted((a, b) => a.start - b.start);
}
