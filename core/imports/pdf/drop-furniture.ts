import { sentenceEnd } from "../ends-sentence.ts";
import { pageNumber } from "../find-page-lines.ts";
import type { Segment } from "./segments.ts";

/** A page's segments, and how high the page is. */
export interface SegmentPage {
  readonly height: number;
  readonly segments: readonly Segment[];
}

export interface WithoutFurniture {
  readonly pages: readonly SegmentPage[];
  /** The words that were taken out, each only once. */
  readonly dropped: readonly string[];
}

/** Headers and footers stand in this part of a page, above and below. */
const margin = 0.13;
/** On small pages, margins are not smaller. */
const leastMargin = 85;
const tolerance = 4;

/** Takes out what belongs to the pages and not to the text: what comes again at one place, and page numbers. */
export function dropFurniture(pages: readonly SegmentPage[], usual: number): WithoutFurniture {
  const repeated = countPlaces(pages);
  const dropped = new Map<string, string>();
  const kept = pages.map((page) => {
    const edges = edgesOf(page);
    const segments = page.segments.filter((segment) => {
      if (!edges.has(segment)) return true;
      const again = repeated.get(placeOf(segment)) ?? 0;
      // A number that comes again at one place may be that of a note.
      const isBare = /^\W*\d+\W*$/.test(segment.text);
      const isFurniture = !isBare && again > 1 && (again > 2 || again * 2 >= pages.length);
      if (!isFurniture && !isPageNumber(segment, page) && !isApart(segment, page, usual)) return true;
      dropped.set(shapeOf(segment.text), segment.text);
      return false;
    });
    return { ...page, segments };
  });
  // Pages that have nothing but what comes again, say forms, have it for their text.
  if (kept.every(({ segments }) => segments.length === 0)) return { pages, dropped: [] };
  return { pages: kept, dropped: [...dropped.values()] };
}

/** On how many pages a line of this shape stands at this height. */
function countPlaces(pages: readonly SegmentPage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const places = [...edgesOf(page)].map(placeOf);
    for (const place of new Set(places)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

const mostRows = 3;
/** From line to line in the margins, as a multiple of the letters' size; more is a gap. */
const loosest = 1.6;

/** What stands in the margins, apart from the text: a few lines at the most. */
function edgesOf(page: SegmentPage): ReadonlySet<Segment> {
  const sorted = page.segments.toSorted((a, b) => a.y - b.y);
  return new Set([...edgeOf(sorted, page), ...edgeOf(sorted.toReversed(), page)]);
}

function edgeOf(segments: readonly Segment[], page: SegmentPage): Segment[] {
  const edge: Segment[] = [];
  let rows = 0;
  let last: Segment | undefined;
  for (const segment of segments) {
    const distance = last === undefined ? 0 : Math.abs(segment.y - last.y);
    if (distance > Math.min(segment.size, last?.size ?? 0) * loosest) break;
    if (last === undefined || distance > 1) rows += 1;
    if (rows > mostRows || !isAtEdge(segment, page)) return [];
    edge.push(segment);
    last = segment;
  }
  return edge;
}

function isAtEdge({ y, size }: Segment, { height }: SegmentPage): boolean {
  const depth = Math.max(height * margin, Math.min(leastMargin, height / 4));
  return y < depth || y - size > height - depth;
}

function placeOf({ text, y }: Segment): string {
  return `${Math.round(y / tolerance)} ${shapeOf(text)}`;
}

function shapeOf(text: string): string {
  return text.toLowerCase().replace(/\d+|\b[ivxl]+\b/g, "#");
}

const longestHeader = 90;

/** A few words in small letters on the edge, apart from the text: all that a single page can show of a header. */
function isApart(segment: Segment, { segments }: SegmentPage, usual: number): boolean {
  const { text, size, y } = segment;
  if (
    size > usual * 0.95 ||
    text.length > longestHeader ||
    sentenceEnd(text) === "yes" ||
    /^(\W?\d(?!\d* [|•·] )|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079])/.test(text)
  )
    return false;
  const others = segments.filter((each) => Math.abs(each.y - y) > 1);
  const isFirst = others.every((each) => each.y - each.size > y + size * 0.6);
  return isFirst || others.every((each) => each.y < y - size * 1.8);
}

/** A number alone, with nothing further out, and apart from the text. */
function isPageNumber(segment: Segment, { segments }: SegmentPage): boolean {
  if (!pageNumber.test(segment.text)) return false;
  const others = segments.filter((each) => each !== segment && Math.abs(each.y - segment.y) > 1);
  if (segments.some((each) => each !== segment && Math.abs(each.y - segment.y) <= 1)) return false;
  const isFirst = others.every(({ y }) => y > segment.y + segment.size * 1.5);
  return isFirst || others.every(({ y }) => y < segment.y - segment.size * 1.5);
}
