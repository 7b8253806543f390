import { findTables, segmentsOf } from "./find-tables.ts";
import type { Segment } from "./segments.ts";

/** Segments that follow each other in one column, from the top down. */
export type Stretch = readonly Segment[];

/** So many segments must begin at one place for it to be a column's edge. */
const leastAligned = 3;
const tolerance = 3;
const mostCandidates = 12;
const deepest = 4;

/**
 * Puts a page's segments in reading order: column by column, where it has columns, each stretch between what runs across
 * them by itself. Columns are told from tables by their lines, which nearly fill them.
 */
export function orderColumns(segments: readonly Segment[], depth = 0): Stretch[] {
  const sorted = segments.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const tabled = depth < deepest ? segmentsOf(findTables(sorted, "page")) : new Set<Segment>();
  for (const edge of depth < deepest ? edgesOf(sorted.filter((each) => !tabled.has(each))) : []) {
    const isText = (band: Stretch): boolean => !band.some((each) => tabled.has(each));
    const bands = cutBands(sorted, edge, tabled);
    if (!bands.some((band) => isText(band) && hasColumns(band, edge))) continue;
    return bands.flatMap((band) => {
      if (!isText(band) || !hasColumns(band, edge)) return orderColumns(band, deepest);
      const left = band.filter((each) => !isRight(each, edge));
      return [
        ...orderColumns(left, depth + 1),
        ...orderColumns(
          band.filter((each) => isRight(each, edge)),
          depth + 1,
        ),
      ];
    });
  }
  return sorted.length === 0 ? [] : [sorted];
}

/** Words of a line that was stretched stand apart, too: they are short. */
const shortest = 15;

/** Where many segments begin, the leftmost place apart. */
function edgesOf(segments: readonly Segment[]): number[] {
  const counts = new Map<number, { left: number; count: number }>();
  for (const { left, text } of segments) {
    if (text.length < shortest) continue;
    const key = Math.round(left / tolerance);
    const known = counts.get(key) ?? counts.get(key - 1) ?? counts.get(key + 1);
    if (known === undefined) counts.set(key, { left, count: 1 });
    else {
      known.count += 1;
      known.left = Math.min(known.left, left);
    }
  }
  const leftmost = Math.min(...segments.map(({ left }) => left));
  return [...counts.values()]
    .filter(({ left, count }) => count >= leastAligned && left > leftmost + 40)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostCandidates)
    .map(({ left }) => left);
}

/** What runs across the edge, as tables do, parts the page into bands, and is one by itself with its neighbours that do. */
function cutBands(segments: readonly Segment[], edge: number, tabled: ReadonlySet<Segment>): Segment[][] {
  const bands: { crossing: boolean; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const isAcross = segment.left < edge - tolerance && segment.right > edge - tolerance / 2;
    const crossing = isAcross || tabled.has(segment);
    const last = bands[bands.length - 1];
    if (last !== undefined && last.crossing === crossing) last.segments.push(segment);
    else bands.push({ crossing, segments: [segment] });
  }
  return bands.map((band) => band.segments);
}

function isRight({ left }: Segment, edge: number): boolean {
  return left >= edge - tolerance;
}

function hasColumns(band: readonly Segment[], edge: number): boolean {
  const left = band.filter((each) => !isRight(each, edge));
  const right = band.filter((each) => isRight(each, edge));
  if (left.length < 2 || right.length < 2) return false;
  const from = Math.min(...left.map((each) => each.left));
  const to = Math.max(...right.map((each) => each.right));
  return areFilled(left, from, edge) && areFilled(right, edge, to) && areAligned(right, edge);
}

/** Most lines of the right column begin at its edge. */
function areAligned(segments: readonly Segment[], edge: number): boolean {
  const firsts = new Map<number, number>();
  for (const { y, left } of segments)
    firsts.set(Math.round(y), Math.min(firsts.get(Math.round(y)) ?? left, left));
  const aligned = [...firsts.values()].filter((left) => left < edge + tolerance * 2);
  return aligned.length * 2 >= firsts.size;
}

/** Two lines in five reach across most of the column; the rest are the last of paragraphs, headings and lists. */
function areFilled(segments: readonly Segment[], from: number, to: number): boolean {
  const lines = new Map<number, { left: number; right: number }>();
  for (const { y, left, right } of segments) {
    const line = lines.get(Math.round(y)) ?? { left, right };
    lines.set(Math.round(y), { left: Math.min(line.left, left), right: Math.max(line.right, right) });
  }
  const filled = [...lines.values()].filter(({ left, right }) => right - left > (to - from) * 0.7);
  return filled.length * 5 >= lines.size * 2;
}
