/** Letters of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters under a link. */
export interface LinkSpan extends Span {
  readonly href: string;
}

/** Letters in another type than those around. */
export interface MarkSpan extends Span {
  readonly type: MarkType;
}

export const markTypes = ["bold", "italic"] as const;
export type MarkType = (typeof markTypes)[number];

/** The spans of a text whose letters moved to where `place` says; those that lost all their letters are gone. */
export function moveSpans<S extends Span>(spans: readonly S[], place: (at: number) => number): S[] {
  return spans.flatMap((span) => {
    const [start, end] = [place(span.start), place(span.end)];
    return end > start ? [{ ...span, start, end }] : [];
  });
}

/** Marks of one type that only spaces part are one; no mark begins or ends with a space, or has no letter. In order. */
export function tidyMarks(text: string, marks: readonly MarkSpan[]): MarkSpan[] {
  return markTypes
    .flatMap((type) => tidyType(text, type, marks))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Spans that follow each other, are of one kind and have only spaces between them are one. */
export function joinSpans<S extends Span>(
  text: string,
  spans: readonly S[],
  isSame: (last: S, next: S) => boolean = () => true,
): S[] {
  const joined: S[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last !== undefined && isSame(last, span) && text.slice(last.end, span.start).trim() === "")
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function tidyType(text: string, type: MarkType, marks: readonly MarkSpan[]): MarkSpan[] {
  const own = marks.filter((mark) => mark.type === type).toSorted((a, b) => a.start - b.start);
  return joinSpans(text, own).flatMap((mark) => {
    const words = text.slice(mark.start, mark.end);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const start = mark.start + words.length - words.trimStart().length;
    return [{ ...mark, start, end: start + words.trim().length }];
  });
}

/** The marks that set words off from others: what all letters have, signs of notes apart, is how the text is set. */
export function marksWithin(text: string, marks: readonly MarkSpan[]): MarkSpan[] {
  const kept = new Set(markTypes.filter((type) => !isWhole(text, type, marks)));
  return marks.filter(({ type }) => kept.has(type));
}

function isWhole(text: string, type: MarkType, marks: readonly MarkSpan[]): boolean {
  let from = 0;
  for (const { start, end } of marks.filter((each) => each.type === type)) {
    if (hasWords(text.slice(from, start))) return false;
    from = end;
  }
  return !hasWords(text.slice(from));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(text);
}
