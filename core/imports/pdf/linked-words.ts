import type { LinkSpan } from "../spans.ts";
import type { PdfItem, PdfLink } from "./read-layout.ts";

/** More links than this on one line are there to make trouble. */
const mostOnItem = 12;

/**
 * The words of an item that lie under a link. A PDF says where a link is, not which letters it has: their places are reckoned
 * from how wide letters usually are, and a word belongs to the link if its middle does.
 */
export function linkedWords(item: PdfItem, links: readonly PdfLink[]): LinkSpan[] {
  const spans: LinkSpan[] = [];
  let looked = 0;
  for (const link of links) {
    const middle = item.y - item.size * 0.3;
    if (middle < link.top || middle > link.bottom || item.x > link.right || item.x + item.width < link.left)
      continue;
    const span = spanUnder(item, link);
    if (span !== null) spans.push(span);
    looked += 1;
    if (looked > mostOnItem) break;
  }
  return spans;
}

function spanUnder(item: PdfItem, link: PdfLink): LinkSpan | null {
  const places = letterPlaces(item);
  let [start, end] = [-1, -1];
  for (const { index, 0: word } of item.text.matchAll(/\S+/g)) {
    const middle = ((places[index] ?? 0) + (places[index + word.length] ?? 0)) / 2;
    if (middle < link.left || middle > link.right) continue;
    if (start < 0) start = index;
    end = index + word.length;
  }
  if (start < 0) return null;
  const words = item.text.slice(start, end);
  const isAddress = /:\/\/|^www\./.test(words);
  const before = isAddress ? 0 : (/^[„“"'«(]+/.exec(words)?.[0].length ?? 0);
  // A comma after the link belongs to the sentence, unless the link reaches beyond it.
  const after = isAddress ? 0 : (/[.,;:!?”"'»)]+$/.exec(words)?.[0].length ?? 0);
  return start + before < end - after ? { start: start + before, end: end - after, href: link.href } : null;
}

/** Where each letter begins, and where the last one ends. */
export function letterPlaces({ text, x, width }: PdfItem): number[] {
  const weights = [...text].flatMap((letter) =>
    letter.length > 1 ? [weightOf(letter), 0] : [weightOf(letter)],
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const places = [x];
  let at = x;
  for (const weight of weights) {
    at += (weight / whole) * width;
    places.push(at);
  }
  return places;
}

function weightOf(letter: string): number {
  if (/[iljtfrI.,;:'’!|()[\]\s-]/.test(letter)) return 0.55;
  if (/[mwMW—%@]/.test(letter)) return 1.6;
  return /[\p{Lu}]/u.test(letter) ? 1.3 : 1;
}
