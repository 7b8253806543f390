import { joinSpans, moveSpans } from "../spans.ts";
import { type PageTable, findTables } from "./find-tables.ts";
import { type Segment, itemSign } from "./segments.ts";

/** A line on a page, and the column that it stands in. */
export interface Row extends Segment {
  readonly page: number;
  readonly column: Edges;
  /** Where the segments begin that it was put together from, signs apart: those of a table's rows stand below each other. */
  readonly cells: readonly number[];
  readonly table?: TableRow;
}

/** A row of a table; its segment is that of the first cell that has words. */
export interface TableRow {
  readonly table: PageTable;
  /** For each column the segments of its cell, from the top down. */
  readonly cells: readonly (readonly Segment[])[];
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

/** Segments side by side are one line: the sign of a list and its words, what may be cells of a table. */
export function readRows({ page, segments }: PageStretch): Row[] {
  const tables = findTables(segments, "column");
  const tableOf = new Map(
    tables.flatMap((table) => table.rows.flat(2).map((each) => [each, table] as const)),
  );
  const text = segments.filter((segment) => !tableOf.has(segment));
  const left = segments.reduce((found, segment) => Math.min(found, segment.left), Number.POSITIVE_INFINITY);
  const edge = commonEdge(text.length > 0 ? text : segments);
  const edges = ({ right }: Segment): Edges => ({ left, right: Math.max(edge, right) });
  const written = new Set<PageTable>();
  return groupLines(segments, tableOf).flatMap(([first, ...others]): Row[] => {
    if (first === undefined) return [];
    const table = tableOf.get(first);
    if (table === undefined) {
      const row = joinSegments(first, others);
      return [{ ...row, page, column: edges(row) }];
    }
    if (written.has(table)) return [];
    written.add(table);
    return tableRows(table, page, edges(first));
  });
}

/** What stands side by side; each segment of a table by itself. */
function groupLines(segments: readonly Segment[], tableOf: ReadonlyMap<Segment, PageTable>): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines[lines.length - 1];
    const first = last?.[0];
    const isBeside =
      first !== undefined &&
      !tableOf.has(first) &&
      !tableOf.has(segment) &&
      Math.abs(first.y - segment.y) <= 1.5 &&
      segment.left >= first.left;
    if (last !== undefined && isBeside) last.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

function tableRows(table: PageTable, page: number, column: Edges): Row[] {
  return table.rows.flatMap((cells): Row[] => {
    const [first, ...others] = cells.flat();
    if (first === undefined) return [];
    const text = [first, ...others].map((segment) => segment.text).join(" ");
    return [{ ...first, text, links: [], marks: [], page, column, cells: [], table: { table, cells } }];
  });
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

function joinSegments(first: Segment, others: readonly Segment[]): Omit<Row, "page" | "column"> {
  const [second] = others;
  const isSign = second !== undefined && itemSign.exec(first.text)?.[0] === first.text;
  const [links, marks] = [[...first.links], [...first.marks]];
  let [text, size] = [first.text, first.size];
  for (const segment of others) {
    const from = text.length + 1;
    const moved = (at: number): number => at + from;
    links.push(...moveSpans(segment.links, moved));
    marks.push(...moveSpans(segment.marks, moved));
    if (text.length <= segment.text.length) size = segment.size;
    text += ` ${segment.text}`;
  }
  return {
    ...first,
    text,
    links: joinSpans(text, links, (last, next) => last.href === next.href),
    marks,
    size,
    right: others[others.length - 1]?.right ?? first.right,
    bold: first.bold && others.every(({ bold }) => bold),
    hang: isSign ? second.left : first.hang,
    cells: (isSign ? others : [first, ...others]).map(({ left }) => left),
  };
}
