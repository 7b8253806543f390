import { beginsInside, sentenceEnd } from "../ends-sentence.ts";
import type { Line } from "../read-lines.ts";
import { moveSpans } from "../spans.ts";
import { type PageStretch, type Row, readRows } from "./read-rows.ts";
import { type Segment, itemSign } from "./segments.ts";
import { continuesTable, repeatsHead, writeTableRow } from "./table-lines.ts";

/** How the text is set as a whole. */
interface Setting {
  /** From line to line, as a multiple of the letters' size. */
  readonly leading: number;
  /** Lines end at the column's edge. */
  readonly justified: boolean;
  /** By how much the first lines of paragraphs are indented, in points; null if they are not. */
  readonly indent: number | null;
}

export interface SetLines {
  readonly lines: readonly Line[];
  /** Heads of tables that stood again on the next page. */
  readonly repeated: readonly string[];
}

/** Writes stretches as lines, and judges by their places which go on from the one above. */
export function setLines(stretches: readonly PageStretch[]): SetLines {
  const all = stretches.flatMap(readRows);
  const rows = all.filter((row, index) => !repeatsHead(row, all[index - 1]));
  const setting = readSetting(rows);
  const isDashed = rows.some(({ text }) => / - /.test(text));
  const lines: Line[] = [];
  let first: Row | undefined;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const joined = above !== undefined && first !== undefined && goesOn({ above, row, first }, setting);
    if (!joined) first = row;
    const begins = !joined && !continuesTable(row, above);
    const line = writeLine(row, isDashed, joined);
    const { table } = row;
    const place = { gap: begins && index > 0 ? 1 : 0, page: begins && index > 0 && above?.page !== row.page };
    const write = (segment: Segment): Line => writeLine(segment, isDashed, true);
    lines.push({ ...line, ...place, ...(table && writeTableRow(table, begins, write)) });
  }
  const repeated = all.filter((row, index) => repeatsHead(row, all[index - 1])).map(({ text }) => text);
  return { lines, repeated };
}

function writeLine(segment: Segment & Partial<Row>, isDashed: boolean, joined: boolean): Line {
  const { left, size, bold, column } = segment;
  const { text, links, marks } = withoutSoftHyphens(segment, isDashed);
  return {
    text,
    indent: Math.max(0, Math.round((left - (column?.left ?? left)) / (size / 2))),
    gap: 0,
    page: false,
    broken: segment.text.endsWith("\u00AD"),
    spaced: false,
    set: { joined, size, bold, links, marks },
  };
}

/** Where no hyphen stands for a dash, one with a space before it at a line's end breaks a word: the line was stretched. */
function withoutSoftHyphens(
  { text, links, marks }: Segment,
  isDashed: boolean,
): Pick<Segment, "text" | "links" | "marks"> {
  const plain = text.replaceAll("\u00AD", "");
  const written = isDashed ? plain : plain.replace(/(\p{Ll}) -$/u, "$1-");
  if (written === text) return { text, links, marks };
  const place = (at: number): number =>
    Math.min(written.length, text.slice(0, at).replaceAll("\u00AD", "").length);
  return { text: written, links: moveSpans(links, place), marks: moveSpans(marks, place) };
}

function readSetting(rows: readonly Row[]): Setting {
  const ratios: number[] = [];
  let full = 0;
  let long = 0;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (
      above === undefined ||
      above.table ||
      row.table ||
      above.page !== row.page ||
      Math.abs(above.size - row.size) > 0.5
    )
      continue;
    const ratio = (row.y - above.y) / row.size;
    if (ratio > 0.8 && ratio < 2.5) ratios.push(ratio);
    if (above.right - above.left < (above.column.right - above.column.left) * 0.7) continue;
    long += 1;
    if (above.column.right - above.right < above.size * 0.2) full += 1;
  }
  ratios.sort((a, b) => a - b);
  return {
    leading: ratios[Math.floor(ratios.length * 0.4)] ?? 1.2,
    justified: full > long * 0.6,
    indent: readIndent(rows),
  };
}

const leastIndented = 3;

/** The commonest indent of lines whose next one begins at the column's edge. */
function readIndent(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1];
    const isFirst = below?.page === row.page && below.y > row.y && indentOf(below) < 1 && indentOf(row) > 1;
    const key = Math.round(indentOf(row));
    if (isFirst && row.hang === row.left) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [indent, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return count < leastIndented ? null : indent;
}

function indentOf({ left, column }: Row): number {
  return left - column.left;
}

/** Two rows, and that with which the paragraph began. */
interface Seam {
  readonly above: Row;
  readonly row: Row;
  readonly first: Row;
}

function goesOn({ above, row, first }: Seam, setting: Setting): boolean {
  if (above.table || row.table) return false;
  const inside = beginsInside(row.text);
  if (Math.abs(above.size - row.size) > 0.6) return false;
  if (areCells(above, row)) return false;
  if (above.bold !== row.bold && !inside) return false;
  const distance = row.y - above.y;
  const isBelow = above.page === row.page && distance > 0 && overlaps(above, row);
  if (!isBelow) return goesOnElsewhere(above, row, inside, setting);
  if (distance > row.size * setting.leading * 1.22) return false;
  const em = row.size * 0.7;
  const isItem = first.hang > first.left + 1;
  if (isItem && row.hang === row.left) {
    if (Math.abs(row.left - first.hang) < em)
      return sentenceEnd(above.text) !== "yes" || !endsEarly(above, row);
    // Words that do not hang below the item's first: they go on at the column's edge.
    return row.left - row.column.left < 1 && row.left < first.left + 1 && !endsEarly(above, row);
  }
  if (/^[⁰¹²³⁴-⁹]/.test(row.text) && row.hang > row.left) return false;
  if (row.hang > row.left + 1 && itemSign.test(row.text) && !inside && endsEarly(above, row)) return false;
  if (beginsIndented(row, above, setting)) return false;
  const shift = row.left - above.left;
  if (shift > em) return false;
  if (shift < -em) return above === first || inside;
  return !endsEarly(above, row) || inside;
}

/** Two lines indented as first ones are two paragraphs of one line, if a sentence or an address ends between them. */
function beginsIndented(row: Row, above: Row, { indent }: Setting): boolean {
  if (indent === null || row.hang > row.left || beginsInside(row.text)) return false;
  if ([row, above].some((each) => Math.abs(indentOf(each) - indent) > 1.5)) return false;
  return sentenceEnd(above.text) !== "no" || above.links.some(({ end }) => end === above.text.length);
}

/** The next column or the next page: a line that fills its column was not the last of a paragraph. */
function goesOnElsewhere(above: Row, row: Row, inside: boolean, { justified }: Setting): boolean {
  const end = sentenceEnd(above.text);
  if (inside) return end !== "yes";
  if (row.hang > row.left || row.left - row.column.left > row.size * 0.7 || endsEarly(above, row))
    return false;
  const isFull = above.column.right - above.right < above.size * 0.2;
  return justified ? isFull : end === "no";
}

/** Rows of a table: what follows the first cell begins at the same places. */
function areCells({ cells: above }: Row, { cells }: Row): boolean {
  const shared = cells.slice(1).filter((cell) => above.slice(1).some((other) => Math.abs(cell - other) < 2));
  return shared.length > 1 || (shared.length === 1 && cells.length === 2 && above.length === 2);
}

function overlaps(above: Row, row: Row): boolean {
  return row.left < above.column.right && row.right > above.column.left;
}

/** The next word would have stood on the line above, had the paragraph not ended there. */
function endsEarly(above: Row, row: Row): boolean {
  const space = row.text.indexOf(" ");
  const word = ((space < 0 ? row.text.length : space) / row.text.length) * (row.right - row.left);
  return above.right + word + above.size * 0.6 < above.column.right;
}
