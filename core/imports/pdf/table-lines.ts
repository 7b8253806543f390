import type { Line } from "../read-lines.ts";
import type { Row, TableRow } from "./read-rows.ts";
import type { Segment } from "./segments.ts";

/** A row as one line, which knows its cells; `write` writes their lines. */
export function writeTableRow(
  { table, cells }: TableRow,
  begins: boolean,
  write: (segment: Segment) => Line,
): Pick<Line, "row"> {
  const isHead = begins && table.headed && cells === table.rows[0];
  return { row: { begins, isHead, cells: cells.map((cell) => cell.map(write)) } };
}

/** Columns that stand no further apart than this on two pages are the same. */
const tolerance = 6;

/** The table goes on from the row above, on this page or from the one before. */
export function continuesTable(row: Row, above: Row | undefined): boolean {
  if (row.table === undefined || above?.table === undefined) return false;
  const [own, other] = [row.table.table, above.table.table];
  if (own === other) return true;
  if (row.page !== above.page + 1 || own.columns.length !== other.columns.length) return false;
  return own.columns.every((column, index) => {
    const { left = 0, right = 0 } = other.columns[index] ?? {};
    return column.left < right + tolerance && column.right > left - tolerance;
  });
}

/** The head of a table, written again on the next page. */
export function repeatsHead(row: Row, above: Row | undefined): boolean {
  const table = row.table?.table;
  if (table === undefined || above?.table?.table === table || !table.headed) return false;
  const head = above?.table?.table.rows[0] ?? [];
  return continuesTable(row, above) && textOf(head) === textOf(table.rows[0] ?? []);
}

function textOf(cells: TableRow["cells"]): string {
  return cells.map((cell) => cell.map(({ text }) => text).join(" ")).join(" | ");
}
