import type { HeadingBlock } from "./blocks.ts";
import { beginsInside, isDangling, sentenceEnd } from "./ends-sentence.ts";

const longestQuestion = 220;
const longestNumbered = 120;
const longestPlain = 90;
const mostPlainWords = 14;

const sourcesWords =
  /^(źródła|źródło danych|linki|odnośniki|bibliografia|literatura|przypisy|sources|links|references|bibliography|further reading|notes)( (i|and) \p{L}+)?:?$/iu;
const captionWords =
  /^(wykres|tabela|tab\.|mapa|rys\.|rysunek|zdjęcie|fot\.|źródło:|figure|fig\.|table|chart|map|photo|source:)( |$|\d)/i;
const numbering = /^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|[IVX]{1,5}[.)]) +(?=[\p{Lu}„"“])/u;

export type HeadingRole = HeadingBlock["role"];

/** The role of a section's heading with these words: question, sources, box or body. */
export function roleOfHeading(text: string): Exclude<HeadingRole, 3> {
  const words = text.slice(0, longestQuestion).replace(numbering, "");
  if (/\?["”’»)]*$/.test(text.slice(-8).trimEnd())) return "question";
  if (sourcesWords.test(words)) return "sources";
  return /^(ramka|box)\b/i.test(words) ? "box" : "body";
}

/** One or more questions and nothing else, in a few words. */
export function isQuestion(text: string): boolean {
  if (text.length > longestQuestion || roleOfHeading(text) !== "question") return false;
  if (beginsInside(text) || /^[–—-] /.test(text)) return false;
  const words = text.replace(numbering, "");
  for (const match of words.matchAll(/[.!…:]["”’»)]? +(?=[\p{Lu}„"])/gu)) {
    if (sentenceEnd(words.slice(0, match.index + match[0].length)) === "yes") return false;
  }
  return true;
}

export function isSourcesHeading(text: string): boolean {
  return text.length < longestPlain && roleOfHeading(text) === "sources";
}

/** "2. Words without a full stop"; with more than one number (2.1) it is a smaller heading. */
export function isNumberedHeading(text: string): boolean {
  return (
    text.length <= longestNumbered && numbering.test(text) && endsLikeHeading(text.replace(numbering, ""))
  );
}

export function isSmallerHeading(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}/.test(text);
}

/** Every letter is a capital, and there is a word of them. */
export function isCapitalHeading(text: string): boolean {
  if (text.length > longestNumbered || !/\p{Lu}{4}|\p{Lu}{2,} \p{Lu}{2,}/u.test(text) || /\p{Ll}/u.test(text))
    return false;
  return !/:\/\/|[,;.]$/.test(text);
}

/** A short line without a full stop, of the kind that a heading, a title or a byline can be. */
export function isPlainHeading(text: string): boolean {
  if (text.length > longestPlain || text.split(" ").length > mostPlainWords) return false;
  return (
    /^[\p{Lu}„"“«]/u.test(text) &&
    endsLikeHeading(text) &&
    !captionWords.test(text) &&
    !/:\/\/|www\.|@/.test(text)
  );
}

/** "Nr 21/2026", "12 marca 2026": what stands over a title, and is none. */
export function isSeriesLine(text: string): boolean {
  return /^(nr|no\.?|numer|issue|vol\.?|tom)\b|^\d|^ISSN/i.test(text);
}

function endsLikeHeading(text: string): boolean {
  return (
    sentenceEnd(text) === "no" &&
    !/[.,;:]$/.test(text) &&
    !isDangling(text) &&
    text.lastIndexOf("(") <= text.lastIndexOf(")")
  );
}
