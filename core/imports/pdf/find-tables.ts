import { beginsInside, sentenceEnd } from "../ends-sentence.ts";
import { type Extent, type GapRun, type TextLine, growRun, readTextLines } from "./grow-table.ts";
import { type Segment, itemSign } from "./segments.ts";

/** A table as a page shows it. */
export interface PageTable {
  readonly columns: readonly Extent[];
  /** Row by row, for each column the segments of its cell from the top down. */
  readonly rows: readonly (readonly (readonly Segment[])[])[];
  /** The first row is bold, and the others are not. */
  readonly headed: boolean;
}

/** How sure one has to be: a page may have two columns of text, a column's own lines have none beside them. */
export type Surroundings = "page" | "column";

/**
 * The tables among segments, told by gaps that lines below each other leave free, by rows that stand apart or cells that are
 * short, and by cells that are aligned. What may as well be columns of text is none. Takes time in proportion to the segments.
 */
export function findTables(segments: readonly Segment[], around: Surroundings): PageTable[] {
  const lines = readTextLines(segments);
  const tables: PageTable[] = [];
  for (let at = 0; at < lines.length;) {
    const run = isShared(lines[at]) ? growRun(lines, at) : null;
    const table = run === null || run.lines.length < 2 ? null : readTable(run, around);
    if (table !== null) tables.push(table);
    at += Math.max(1, run?.lines.length ?? 1);
  }
  return tables;
}

/** All that stands in them. */
export function segmentsOf(tables: readonly PageTable[]): ReadonlySet<Segment> {
  return new Set(tables.flatMap(({ rows }) => rows.flat(2)));
}

type Row = readonly TextLine[];

function readTable(run: GapRun, around: Surroundings): PageTable | null {
  const { lines } = run;
  if (around === "page" && lines.some(isSqueezed)) return null;
  const split = splitRows(lines);
  if (split === null) return null;
  // What stands below by itself, in one column, is text.
  const shown = split.rows.slice(0, split.rows.findLastIndex((row) => row.some(isShared)) + 1);
  const columns = shownColumns(run.columns, shown);
  const rows = shown.map((row) => columns.map((column) => row.flatMap((line) => cellOf(line, column))));
  const table = { columns, rows, headed: isBold(rows[0] ?? []) && !rows.slice(1).every(isBold) };
  if (table.columns.length < 2 || isList(table) || !isAligned(shown, table.columns)) return null;
  return isSure(table, split.apart, around) ? table : null;
}

/** The columns that have words; a head that stands beside the numbers below it, not above them, is in their column. */
function shownColumns(columns: readonly Extent[], rows: readonly Row[]): Extent[] {
  const shown: { extent: Extent; filled: readonly boolean[] }[] = [];
  for (const extent of columns) {
    const filled = rows.map((row) => row.some((line) => cellOf(line, extent).length > 0));
    if (!filled.includes(true)) continue;
    const last = shown[shown.length - 1];
    if (last !== undefined && completes(last.filled, filled))
      shown[shown.length - 1] = {
        extent: { left: last.extent.left, right: extent.right },
        filled: filled.map((here, row) => here || last.filled[row] === true),
      };
    else shown.push({ extent, filled });
  }
  return shown.map(({ extent }) => extent);
}

function completes(left: readonly boolean[], right: readonly boolean[]): boolean {
  const isHead = (filled: readonly boolean[]): boolean =>
    filled[0] === true && !filled.slice(1).includes(true);
  return (isHead(left) || isHead(right)) && !left.some((here, row) => here && right[row]);
}

function isShared(line: TextLine | undefined): boolean {
  return line !== undefined && line.cells.length > 1;
}

/** Lines of columns side by side seldom stand at one height. */
function isSqueezed({ y, size }: TextLine, index: number, lines: readonly TextLine[]): boolean {
  const above = lines[index - 1];
  return above !== undefined && y - above.y < Math.min(size, above.size) * 0.9;
}

function cellOf({ cells }: TextLine, column: Extent): readonly Segment[] {
  return cells.filter((cell) => isIn(cell, column)).flatMap((cell) => cell.segments);
}

/** From line to line inside a cell, as a multiple of the letters' size, at the most. */
const loosest = 1.45;

/**
 * Rows are told by more room between them than between the lines of a cell, `apart`; without such, every line is one. Null
 * where it cannot be told whether a line is a row or belongs to the one above.
 */
function splitRows(lines: readonly TextLine[]): { rows: Row[]; apart: boolean } | null {
  const distances = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
  const least = distances.reduce((found, distance) => Math.min(found, distance), Number.POSITIVE_INFINITY);
  const most = distances.reduce((found, distance) => Math.max(found, distance), 0);
  const size = lines[0]?.size ?? 0;
  const slack = Math.max(1.5, least * 0.12);
  if (most - least < slack || least > size * loosest) {
    const isUnsure = !lines.slice(0, lines.findLastIndex(isShared)).every(isShared);
    return isUnsure && least <= size * loosest ? null : { rows: lines.map((line) => [line]), apart: false };
  }
  const rows: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const isInside = index > 0 && (distances[index - 1] ?? 0) <= least + slack;
    const row = rows[rows.length - 1];
    if (row !== undefined && isInside) row.push(line);
    else rows.push([line]);
  }
  return { rows, apart: true };
}

const shortLine = 15;
const shortCell = 30;
const mostLines = { page: 6, column: 10 } as const;
const mostFlowing = 0.25;

/** More than text in columns has: short cells, or a head in bold letters, and rows that begin together. */
function isSure({ rows, headed, columns }: PageTable, apart: boolean, around: Surroundings): boolean {
  const body = rows.slice(headed ? 1 : 0);
  const isShort = columns.some((_, column) =>
    body.every((row) => wordsOf(row[column]).length <= (apart ? shortCell : shortLine)),
  );
  const longest = Math.max(...rows.flatMap((row) => row.map(lineCount)));
  if (longest > mostLines[around]) return false;
  const full = rows.filter((row) => row.filter((cell) => cell.length > 0).length > 1).length;
  if (apart) return isShort ? full >= 2 && (headed || full >= 3) : headed && full >= 3;
  return isShort && (full >= 3 || (headed && full >= 2)) && !isFlowing(rows);
}

function lineCount(cell: readonly Segment[]): number {
  return new Set(cell.map(({ y }) => y)).size;
}

function wordsOf(cell: readonly Segment[] = []): string {
  return cell.map(({ text }) => text).join(" ");
}

/** Sentences that go on from line to line are text. */
function isFlowing(rows: PageTable["rows"]): boolean {
  let [count, flowing] = [0, 0];
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const above = wordsOf(rows[index - 1]?.[column]);
      if (above === "" || cell.length === 0) continue;
      count += 1;
      if (beginsInside(wordsOf(cell)) && sentenceEnd(above) === "no") flowing += 1;
    }
  }
  return flowing > count * mostFlowing;
}

function isBold(cells: readonly (readonly Segment[])[]): boolean {
  return cells.every((cell) => cell.every(({ bold }) => bold)) && cells.some((cell) => cell.length > 0);
}

/** Signs and what follows them are a list, or notes. */
function isList({ rows, columns }: PageTable): boolean {
  const firsts = rows.map((row) => wordsOf(row[0])).filter((text) => text !== "");
  const isSign = (text: string): boolean =>
    /^[[(]?\d{1,3}[\])]?$/.test(text) || itemSign.exec(text)?.[0] === text;
  return columns.length === 2 && firsts.every(isSign);
}

const tolerance = 2.5;

/** In each column but the first, most cells begin, end or have their middles below each other. */
function isAligned(rows: readonly Row[], columns: readonly Extent[]): boolean {
  return columns.slice(1).every((column) => {
    const cells = rows.flatMap((row) =>
      row.flatMap(({ cells: all }) => all.filter((cell) => isIn(cell, column))),
    );
    const middles = cells.map(({ left, right }) => (left + right) / 2);
    const places = [cells.map(({ left }) => left), cells.map(({ right }) => right), middles];
    return places.some((each) => mostInOnePlace(each) * 2 > each.length);
  });
}

function isIn({ left, right }: Extent, column: Extent): boolean {
  return left >= column.left && right <= column.right;
}

function mostInOnePlace(places: readonly number[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  let [most, from] = [0, 0];
  for (const [index, place] of sorted.entries()) {
    while (place - (sorted[from] ?? place) > tolerance) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
