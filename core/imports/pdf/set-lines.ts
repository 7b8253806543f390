import { beginsInside, sentenceEnd } from "../ends-sentence.ts";
import type { Line } from "../read-lines.ts";
import { moveSpans } from "../spans.ts";
import { type Segment, itemSign } from "./segments.ts";

/** A line on a page, and the column that it stands in. */
interface Row extends Segment {
  readonly page: number;
  readonly column: Edges;
  /** Where the segments begin that it was put together from, signs apart: those of a table's rows stand below each other. */
  readonly cells: readonly number[];
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Segments of one column of one page, from the top down. */
export interface PageStretch {
  readonly page: number;
  readonly segments: readonly Segment[];
}

/** How the text is set as a whole. */
interface Setting {
  /** From line to line, as a multiple of the letters' size. */
  readonly leading: number;
  /** Lines end at the column's edge. */
  readonly justified: boolean;
}

/** Writes stretches as lines, and judges by their places which go on from the one above. */
export function setLines(stretches: readonly PageStretch[]): Line[] {
  const rows = stretches.flatMap(readRows);
  const setting = readSetting(rows);
  const isDashed = rows.some(({ text }) => / - /.test(text));
  const lines: Line[] = [];
  let first: Row | undefined;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const joined = above !== undefined && first !== undefined && goesOn({ above, row, first }, setting);
    if (!joined) first = row;
    const { text, links, marks } = withoutSoftHyphens(row, isDashed);
    lines.push({
      text,
      indent: Math.max(0, Math.round((row.left - row.column.left) / (row.size / 2))),
      gap: joined || index === 0 ? 0 : 1,
      page: !joined && index > 0 && above?.page !== row.page,
      broken: row.text.endsWith("\u00AD"),
      spaced: false,
      set: { joined, size: row.size, bold: row.bold, links, marks },
    });
  }
  return lines;
}

/** Where no hyphen stands for a dash, one with a space before it at a line's end breaks a word: the line was stretched. */
function withoutSoftHyphens(
  { text, links, marks }: Row,
  isDashed: boolean,
): Pick<Row, "text" | "links" | "marks"> {
  const plain = text.replaceAll("\u00AD", "");
  const written = isDashed ? plain : plain.replace(/(\p{Ll}) -$/u, "$1-");
  if (written === text) return { text, links, marks };
  const place = (at: number): number =>
    Math.min(written.length, text.slice(0, at).replaceAll("\u00AD", "").length);
  return { text: written, links: moveSpans(links, place), marks: moveSpans(marks, place) };
}

/** Segments side by side are one line: the sign of a list and its words, the cells of a table. */
function readRows({ page, segments }: PageStretch): Row[] {
  const left = Math.min(...segments.map((segment) => segment.left));
  const edge = commonEdge(segments);
  const edges = ({ right }: Segment): Edges => ({ left, right: Math.max(edge, right) });
  const rows: Row[] = [];
  for (const segment of segments) {
    const last = rows[rows.length - 1];
    if (last === undefined || Math.abs(last.y - segment.y) > 1.5 || segment.left < last.left)
      rows.push({ ...segment, page, column: edges(segment), cells: [segment.left] });
    else rows[rows.length - 1] = { ...joinRow(last, segment), column: edges(segment) };
  }
  return rows;
}

const edgeWidth = 3;
const leastShare = 0.25;

/** Where most lines end, for a lead may be set wider than the text below it; else where the longest does. */
function commonEdge(segments: readonly Segment[]): number {
  const counts = new Map<number, { right: number; count: number }>();
  for (const { right } of segments) {
    const known = counts.get(Math.round(right / edgeWidth));
    const rightmost = Math.max(right, known?.right ?? right);
    counts.set(Math.round(right / edgeWidth), { right: rightmost, count: (known?.count ?? 0) + 1 });
  }
  const common = [...counts.values()].reduce((best, each) => (each.count > best.count ? each : best), {
    right: 0,
    count: 0,
  });
  return common.count > Math.max(2, segments.length * leastShare)
    ? common.right
    : Math.max(...segments.map(({ right }) => right));
}

function joinRow(row: Row, segment: Segment): Row {
  const from = row.text.length + 1;
  const isSign = itemSign.exec(row.text)?.[0] === row.text;
  const moved = (at: number): number => at + from;
  return {
    ...row,
    text: `${row.text} ${segment.text}`,
    links: [...row.links, ...moveSpans(segment.links, moved)],
    marks: [...row.marks, ...moveSpans(segment.marks, moved)],
    right: segment.right,
    bold: row.bold && segment.bold,
    size: row.text.length > segment.text.length ? row.size : segment.size,
    hang: isSign ? segment.left : row.hang,
    cells: isSign ? [segment.left] : [...row.cells, segment.left],
  };
}

function readSetting(rows: readonly Row[]): Setting {
  const ratios: number[] = [];
  let full = 0;
  let long = 0;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above === undefined || above.page !== row.page || Math.abs(above.size - row.size) > 0.5) continue;
    const ratio = (row.y - above.y) / row.size;
    if (ratio > 0.8 && ratio < 2.5) ratios.push(ratio);
    if (above.right - above.left < (above.column.right - above.column.left) * 0.7) continue;
    long += 1;
    if (above.column.right - above.right < above.size * 0.2) full += 1;
  }
  ratios.sort((a, b) => a - b);
  return { leading: ratios[Math.floor(ratios.length * 0.4)] ?? 1.2, justified: full > long * 0.6 };
}

/** Two rows, and that with which the paragraph began. */
interface Seam {
  readonly above: Row;
  readonly row: Row;
  readonly first: Row;
}

function goesOn({ above, row, first }: Seam, setting: Setting): boolean {
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
  if (isItem && row.hang === row.left)
    return (
      Math.abs(row.left - first.hang) < em && (sentenceEnd(above.text) !== "yes" || !endsEarly(above, row))
    );
  if (/^[⁰¹²³⁴-⁹]/.test(row.text) && row.hang > row.left) return false;
  if (row.hang > row.left + 1 && itemSign.test(row.text) && !inside && endsEarly(above, row)) return false;
  const shift = row.left - above.left;
  if (shift > em) return false;
  if (shift < -em) return above === first || inside;
  return !endsEarly(above, row) || inside;
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
