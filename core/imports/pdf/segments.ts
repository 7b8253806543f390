import { cleanText } from "../clean-text.ts";
import {
  type LinkSpan,
  type MarkSpan,
  type Span,
  joinSpans,
  markTypes,
  moveSpans,
  tidyMarks,
} from "../spans.ts";
import { letterPlaces, linkedWords } from "./linked-words.ts";
import type { PdfItem, PdfLink, PdfPage } from "./read-layout.ts";

/** Words that stand on one line next to each other, as far as a gap that is wider than one between words. */
export interface Segment {
  readonly text: string;
  readonly links: readonly LinkSpan[];
  readonly marks: readonly MarkSpan[];
  readonly left: number;
  readonly right: number;
  /** Where its words begin: after the sign of a list or a note. */
  readonly hang: number;
  /** The line that it stands on, from the page's top. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: PdfItem[];
}

const bucketHeight = 6;
const farthestBucket = 4;
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const mostLinks = 1_000;
/** A gap between words, as a part of the size of the letters; columns may stand closer than an em. */
const widestSpace = 0.75;
/** Between the sign of a note and its words, likewise. */
const widestTab = 2;

/** A page's segments, from the top down and from left to right. */
export function readSegments(page: PdfPage): Segment[] {
  const links = page.links.slice(0, mostLinks);
  const rows = readRows(page.items.filter(({ text, turned }) => !turned && text.trim() !== ""));
  return rows
    .toSorted((a, b) => a.y - b.y)
    .flatMap((row) => splitRow(row).map((items) => writeSegment(items, row, links)))
    .filter(({ text }) => text !== "");
}

/** Groups what stands on one line. Small letters that are raised or lowered belong to the line of the large ones. */
function readRows(items: readonly PdfItem[]): Row[] {
  const rows: Row[] = [];
  const buckets = new Map<number, Row[]>();
  for (const item of items.toSorted((a, b) => b.size - a.size)) {
    const bucket = Math.floor(item.y / bucketHeight);
    let found: Row | undefined;
    for (let at = bucket - farthestBucket; at <= bucket + farthestBucket; at += 1) {
      for (const row of buckets.get(at) ?? []) {
        if (belongs(item, row) && (found === undefined || isNearer(item, row, found))) found = row;
      }
    }
    if (found !== undefined) found.items.push(item);
    else {
      const row = { y: item.y, size: item.size, items: [item] };
      rows.push(row);
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), row]);
    }
  }
  return rows;
}

function belongs(item: PdfItem, row: Row): boolean {
  const above = row.y - item.y;
  if (Math.abs(above) <= Math.max(row.size * 0.2, 0.5)) return true;
  const mayTouch = item.size <= row.size * 0.8 && above > -row.size * 0.3 && above <= row.size * 0.65;
  return mayTouch && distance(item, row) <= row.size * (isSmallSign(item, row) ? widestTab : 1);
}

/** A note's words may stand some way behind its sign. */
function isSmallSign({ text, size }: PdfItem, row: Row): boolean {
  return size <= row.size * 0.7 && /^\s*\d{1,3}\s*$/.test(text);
}

/** Columns side by side have lines of their own: raised letters belong to that which they touch. */
function isNearer(item: PdfItem, row: Row, other: Row): boolean {
  const [here, there] = [distance(item, row), distance(item, other)];
  const touches = Math.min(here, there) < item.size;
  return touches && here !== there ? here < there : Math.abs(row.y - item.y) < Math.abs(other.y - item.y);
}

const mostNeighbours = 100;

function distance(item: PdfItem, { items }: Row): number {
  const gaps = items
    .slice(-mostNeighbours)
    .map(({ x, width }) => Math.max(0, item.x - x - width, x - item.x - item.width));
  return Math.min(...gaps);
}

function splitRow({ items }: Row): PdfItem[][] {
  const pieces: PdfItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((a, b) => a.x - b.x)) {
    const last = pieces[pieces.length - 1];
    if (
      last === undefined ||
      item.x - right > Math.min(item.size, last[last.length - 1]?.size ?? 0) * widestSpace
    )
      pieces.push([item]);
    else last.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return pieces;
}

function writeSegment(items: readonly PdfItem[], row: Row, pageLinks: readonly PdfLink[]): Segment {
  // The sign of a note may stand apart from its words.
  const size = isLoneSign(items, row) ? row.size : commonSize(items);
  const main = items.find((item) => item.size >= size * 0.95) ?? items[0];
  const own = isLoneSign(items, row) ? row.y : (main?.y ?? row.y);
  const y = Math.abs(own - row.y) < size * 0.2 ? row.y : own;
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  const links: LinkSpan[] = [];
  const marks: MarkSpan[] = [];
  for (const item of items) {
    const isRaised = item.size <= size * 0.8 && item.y < y - size * 0.15;
    const words = isRaised ? raise(item.text) : item.text;
    const clings = isRaised || isBreak(item, items);
    if (text !== "" && !clings && item.x - right > size * 0.12 && !/\s$/.test(text) && !/^\s/.test(words))
      text += " ";
    for (const { start, end, href } of linkedWords(item, pageLinks))
      links.push({ start: text.length + start, end: text.length + end, href });
    for (const type of isRaised ? [] : markTypes)
      if (item[type]) marks.push({ start: text.length, end: text.length + words.length, type });
    text += words;
    right = item.x + item.width;
  }
  const tidy = tidied(
    text,
    joinSpans(text, links, (last, next) => last.href === next.href),
    tidyMarks(text, marks),
  );
  const lettered = items.filter((item) => /[\p{L}\p{N}]/u.test(item.text));
  return {
    ...tidy,
    left: Math.min(...items.map(({ x }) => x)),
    hang: hangOf(items),
    right,
    y,
    size,
    bold: lettered.length > 0 && lettered.every(({ bold }) => bold),
  };
}

/** A hyphen at the end, which a stretched line may have pushed away from its word. */
function isBreak(item: PdfItem, items: readonly PdfItem[]): boolean {
  return item === items[items.length - 1] && /^[-\u2010\u00AD]$/.test(item.text);
}

function isLoneSign([item, ...others]: readonly PdfItem[], row: Row): boolean {
  if (item === undefined || others.length > 0 || !/^\s*\d{1,3}\s*$/.test(item.text)) return false;
  return item.size <= row.size * 0.8 && item.y < row.y - row.size * 0.15;
}

/** What a list's item or a note begins with. */
export const itemSign =
  /^([•◦▪‣●○■□–—-]|[\uE000-\uF8FF]|\d{1,3}[.)]|[a-z]\)|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})(?=\s|$)/u;

function hangOf(items: readonly PdfItem[]): number {
  const [first, second] = items;
  if (first === undefined) return 0;
  const sign = itemSign.exec(first.text)?.[0];
  if (sign === undefined) return first.x;
  const rest = first.text.slice(sign.length).trimStart();
  if (rest === "") return second?.x ?? first.x;
  return letterPlaces(first)[first.text.length - rest.length] ?? first.x;
}

function raise(text: string): string {
  const digits = text.trim();
  return /^\d{1,3}$/.test(digits) ? [...digits].map((digit) => raisedDigits[Number(digit)]).join("") : text;
}

/** Cleans the words piece by piece, so that links and marks stay where they are. */
function tidied(
  text: string,
  links: readonly LinkSpan[],
  marks: readonly MarkSpan[],
): Pick<Segment, "text" | "links" | "marks"> {
  const places = new Map<number, number>();
  const ends = [...links, ...marks].flatMap(({ start, end }: Span) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].toSorted((a, b) => a - b);
  let clean = "";
  for (const [index, cut] of cuts.entries()) {
    const piece = cleanText(`${text.slice(cut, cuts[index + 1] ?? cut)}\n`)
      .slice(0, -1)
      .replace(/\s+/g, " ");
    places.set(cut, clean.length);
    clean += clean === "" || clean.endsWith(" ") ? piece.trimStart() : piece;
  }
  const place = (at: number): number => places.get(at) ?? 0;
  return { text: clean.trimEnd(), links: moveSpans(links, place), marks: moveSpans(marks, place) };
}

/** The size of most letters. */
function commonSize(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1] as const)[0];
}
