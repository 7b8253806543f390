/** A stretch of a text, UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const abbreviations = new Set(
  "br r m in np tzw tzn prof dr hab mgr inż gen płk kpt mjr por ks abp bp św ul al pl im nr ok godz zob tj wg mln mld tys proc zł pkt s str art ust ppłk mec red dyr ur zm ww ds ang łac ros mr mrs ms st sen rep gov col lt sgt vs jr sr no vol fig approx e.g i.e u.s".split(
    " ",
  ),
);

const stop = /[.!?…]+[”"»’)]*(?=\s|$)|\n+/g;

/** The sentences of a text, without the spaces around them. No sentence ends after an abbreviation, an initial or an ordinal. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const close = (to: number) => {
    const words = text.slice(from, to);
    const start = from + (words.length - words.trimStart().length);
    const end = from + words.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = to;
  };
  for (const { 0: sign, index } of text.matchAll(stop)) {
    const end = index + sign.length;
    if (sign.startsWith("\n") ? isBrokenLine(text, index, end) : goesOn(text, index, sign)) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

/** Whether the sentence goes on after a full stop, a question or an exclamation mark. */
function goesOn(text: string, at: number, sign: string): boolean {
  const after = text.slice(at + sign.length, at + sign.length + 8);
  const next = /^\s+[„“"(–-]*\s*(\S)/u.exec(after)?.[1] ?? "";
  if (/^\p{Ll}$/u.test(next)) return true;
  if (sign !== ".") return false;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(before)) return true;
  if (!abbreviations.has(before.toLowerCase())) return false;
  // „…w 2025 r. Potem” does end one; „dr. Nowak” does not.
  return !(/^(?:r|br|proc|tys|mln|mld|zł)$/i.test(before) && /^\p{Lu}$/u.test(next));
}

/** A single line feed within a sentence is a line that was too long. */
function isBrokenLine(text: string, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    /[\p{L}\p{N},–-]\s*$/u.test(text.slice(Math.max(0, from - 3), from)) &&
    /^\s*[\p{Ll}\p{N}(]/u.test(text.slice(to, to + 4))
  );
}
