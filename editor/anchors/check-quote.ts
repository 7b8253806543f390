import { findCandidates } from "./find-candidates.ts";

export const quoteStates = ["exact", "normalised", "similar", "absent"] as const;
export type QuoteState = (typeof quoteStates)[number];

/** Whether and where words stand in a text. UTF-16 offsets, the end exclusive; null where they stand nowhere. */
export interface QuoteCheck {
  readonly state: QuoteState;
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** Below this, of 0.85 since a quote brings no neighbours, what stands there is another sentence on the same subject. */
const leastScore = 0.5;
/** Between the parts of a quote with an omission, UTF-16 units of the folded text. */
const longestOmission = 4000;
/** So many beginnings of a quote with omissions are followed up. */
const mostBeginnings = 1000;
/** The units of a text times those of the words that are compared with it one by one: of more, the first do. */
const mostCompared = 600_000_000;

/**
 * Looks for a quote: letter by letter; else whatever quotation marks, dashes, white space, capitals and hyphenation, with
 * what an ellipsis leaves out; else by words that are nearly the same.
 */
export function checkQuote(text: string, quote: string): QuoteCheck {
  const words = quote.trim();
  if (words === "") return absent;
  const at = text.indexOf(words);
  if (at !== -1) return { state: "exact", place: { start: at, end: at + words.length } };
  const normalised = findNormalised(text, words);
  if (normalised) return { state: "normalised", place: normalised };
  const exact = words.slice(0, Math.ceil(mostCompared / text.length));
  const [similar] = findCandidates(text, { exact, prefix: "", suffix: "" }, 1);
  if (!similar || similar.score < leastScore) return absent;
  return { state: "similar", place: { start: similar.start, end: similar.end } };
}

const absent: QuoteCheck = { state: "absent", place: null };

function findNormalised(text: string, quote: string): { start: number; end: number } | null {
  const folded = fold(text);
  const parts = fold(quote)
    .letters.split(/\s*[[(]?\s*\.\.\.\s*[\])]?\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [first] = parts;
  if (first === undefined) return null;
  let at = folded.letters.indexOf(first);
  for (
    let tried = 0;
    at !== -1 && tried < mostBeginnings;
    tried++, at = folded.letters.indexOf(first, at + 1)
  ) {
    const end = endOfParts(folded.letters, parts.slice(1), at + first.length);
    if (end !== null) return { start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? 0 };
  }
  return null;
}

function endOfParts(letters: string, parts: readonly string[], from: number): number | null {
  let end = from;
  for (const part of parts) {
    const at = letters.slice(end, end + longestOmission + part.length).indexOf(part);
    if (at === -1) return null;
    end += at + part.length;
  }
  return end;
}

interface Folded {
  readonly letters: string;
  /** For each unit of it where what it comes from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A text without its typography. */
function fold(text: string): Folded {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}]-[^\S\n]*\n\s*(?=\p{Ll})|\s+|./gsu)) {
    const space = /^\s/.test(piece);
    if (space && letters.at(-1) === " ") continue;
    const [sign = ""] = piece;
    const plain = space ? " " : (signs.get(sign) ?? sign.toLowerCase());
    letters.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { letters: letters.join(""), starts, ends };
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': "„“”«»‟″",
    "'": "‘’‚‛′ʼ`",
    "-": "–—‑−‐",
    "...": "…",
    "": "\u00AD\u200B\u200C\u200D\u2060\uFEFF",
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);
