import { sentenceEnd } from "./ends-sentence.ts";
import type { Line } from "./read-lines.ts";

/** How a line that surely begins a list's item is marked. `plain` items (a, b, c) keep their marker as text. */
export interface Marker {
  readonly list: "bullet" | "ordered" | "plain";
  readonly number: number | null;
  /** The characters that the marker takes up. */
  readonly length: number;
}

interface Candidate extends Marker {
  readonly index: number;
  /** Only markers of one style make up a list. */
  readonly style: string;
}

const glyphStyle = "glyph";
const glyphs = /^[•◦▪‣●○■□\uF0B7\uF0A7\uF0D8\uF0FC]/;

/**
 * The lines that surely begin an item, by their index. A number, a dash or a letter makes an item only in
 * company: the first must stand where a list can begin, and the next must follow it, in sequence, with only
 * lines between them that go on from it. `goesOn` tells whether a line continues the one above, `isFull` whether
 * a line reaches the column's edge.
 */
export function findLists(
  lines: readonly Line[],
  goesOn: (index: number) => boolean,
  isFull: (index: number) => boolean,
): ReadonlyMap<number, Marker> {
  const markers = new Map<number, Marker>();
  const open = new Map<string, Candidate[]>();
  const close = (style: string): void => {
    const items = open.get(style) ?? [];
    if (items.length > 1 || style === glyphStyle) for (const item of items) markers.set(item.index, item);
    open.delete(style);
  };
  for (const [index, line] of lines.entries()) {
    const candidate = readMarker(line.text, index);
    const items = candidate === null ? undefined : open.get(candidate.style);
    if (candidate !== null && follows(items?.[items.length - 1], candidate)) {
      items?.push(candidate);
    } else if (candidate !== null && canBegin(lines, candidate, isFull)) {
      close(candidate.style);
      open.set(candidate.style, [candidate]);
    } else if (!goesOn(index)) {
      for (const style of open.keys()) close(style);
    }
  }
  for (const style of open.keys()) close(style);
  return markers;
}

/** What a line's beginning looks like, before its neighbours have been asked. */
function readMarker(text: string, index: number): Candidate | null {
  const spaced = text.charAt(1) === " ";
  if (glyphs.test(text)) {
    return { list: "bullet", number: null, length: spaced ? 2 : 1, index, style: glyphStyle };
  }
  if (spaced && /^[-–—*·∙]/.test(text)) {
    return { list: "bullet", number: null, length: 2, index, style: text.charAt(0) };
  }
  const number = /^(\d{1,2})([.)]) (?=\S)/.exec(text);
  if (number !== null) {
    return {
      list: "ordered",
      number: Number(number[1]),
      length: number[0].length,
      index,
      style: `1${number[2]}`,
    };
  }
  const letter = /^([a-z])\) (?=\S)/.exec(text)?.[1];
  if (letter === undefined) return null;
  return { list: "plain", number: letter.charCodeAt(0) - 96, length: 0, index, style: "a" };
}

function follows(last: Candidate | undefined, next: Candidate): boolean {
  if (last === undefined || last.style !== next.style) return false;
  return last.number === null || next.number === last.number + 1;
}

function canBegin(lines: readonly Line[], candidate: Candidate, isFull: (index: number) => boolean): boolean {
  const line = lines[candidate.index];
  const above = lines[candidate.index - 1];
  const below = lines[candidate.index + 1];
  if (candidate.style === glyphStyle || line === undefined || above === undefined) return true;
  if (line.gap > 0 || line.page || sentenceEnd(above.text) !== "no") return true;
  if (isFull(candidate.index - 1)) return false;
  const next = below === undefined ? null : readMarker(below.text, candidate.index + 1);
  return next !== null && follows(candidate, next);
}
