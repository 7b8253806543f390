import { type Segment, itemSign } from "./segments.ts";

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** What stands in one cell on one line. */
export interface CellLine extends Extent {
  readonly segments: readonly Segment[];
}

export interface TextLine {
  readonly y: number;
  readonly size: number;
  readonly cells: readonly CellLine[];
}

/** Lines below each other that leave the same gaps free. */
export interface GapRun {
  readonly lines: readonly TextLine[];
  readonly columns: readonly Extent[];
}

const mostColumns = 16;
/** Between columns, as a part of the letters' size. */
const narrowestGutter = 0.25;
/** Words of one cell may stand so far apart where its lines are stretched. */
const widestInside = 1.2;
/** From line to line, as a multiple of the letters' size. */
const farthestLine = 3.2;

/** A page's lines; the sign of a list belongs to its words. */
export function readTextLines(segments: readonly Segment[]): TextLine[] {
  const lines: { y: number; segments: Segment[] }[] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && segment.y - last.y <= 1.5) last.segments.push(segment);
    else lines.push({ y: segment.y, segments: [segment] });
  }
  return lines.map(({ y, segments: own }) => ({
    y,
    size: own.reduce((largest, { size }) => Math.max(largest, size), 0),
    cells: readCells(own.toSorted((a, b) => a.left - b.left)),
  }));
}

function readCells(segments: readonly Segment[]): CellLine[] {
  const cells: CellLine[] = [];
  for (const segment of segments) {
    const last = cells[cells.length - 1];
    const cell = { left: segment.left, right: segment.right, segments: [segment] };
    if (last !== undefined && isBullet(last)) cells[cells.length - 1] = joinCells(last, cell);
    else cells.push(cell);
  }
  return cells;
}

function isBullet({ segments: [first, ...others] }: CellLine): boolean {
  if (first === undefined || others.length > 0 || /\d/.test(first.text)) return false;
  return itemSign.exec(first.text)?.[0] === first.text;
}

function joinCells(cell: CellLine, other: CellLine): CellLine {
  return {
    left: Math.min(cell.left, other.left),
    right: Math.max(cell.right, other.right),
    segments: [...cell.segments, ...other.segments],
  };
}

/** The lines from one on that leave its gaps free, as far as they go; one line if the next does not. */
export function growRun(lines: readonly TextLine[], from: number): GapRun {
  const run: TextLine[] = [];
  let columns: readonly Extent[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const [line, above] = [lines[at], run[run.length - 1]];
    if (line === undefined || (above !== undefined && line.y - above.y > line.size * farthestLine)) break;
    const placed = placeLine(line, columns);
    if (placed === null) break;
    run.push(placed.line);
    columns = placed.columns;
  }
  return { lines: run, columns };
}

/** The line with its words as the columns' cells, and the columns with it; null if it runs across a gap. */
function placeLine(
  line: TextLine,
  columns: readonly Extent[],
): { line: TextLine; columns: readonly Extent[] } | null {
  const gutter = line.size * narrowestGutter;
  const cells: CellLine[] = [];
  let grown: readonly Extent[] = columns;
  for (const cell of line.cells) {
    const touched = columns.filter((column) => touches(column, cell, gutter));
    if (touched.length > 1) return null;
    const [last, column] = [cells[cells.length - 1], touched[0]];
    const isInside = last !== undefined && column !== undefined && touches(column, last, gutter);
    if (isInside && cell.left - last.right > line.size * widestInside) return null;
    if (isInside) cells[cells.length - 1] = joinCells(last, cell);
    else cells.push(cell);
    grown = withExtent(grown, cell, gutter);
    if (grown.length > mostColumns) return null;
  }
  return { line: { ...line, cells }, columns: grown };
}

function touches(column: Extent, { left, right }: Extent, gutter: number): boolean {
  return left < column.right + gutter && right > column.left - gutter;
}

function withExtent(columns: readonly Extent[], { left, right }: Extent, gutter: number): Extent[] {
  const apart = columns.filter((column) => !touches(column, { left, right }, gutter));
  const own = columns.filter((column) => touches(column, { left, right }, gutter));
  const extent = {
    left: Math.min(left, ...own.map((column) => column.left)),
    right: Math.max(right, ...own.map((column) => column.right)),
  };
  return [...apart, extent].toSorted((a, b) => a.left - b.left);
}
