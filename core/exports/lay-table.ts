import type { Block } from "./tree.ts";

export interface PlacedCell {
  node: Block;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** Whether it is a header of its column or of its row; null for an ordinary cell. */
  scope: "col" | "row" | null;
}

export interface TableLayout {
  columns: number;
  /** The cells that begin in each row, from left to right; a short row is filled with empty ones. */
  rows: PlacedCell[][];
  /** How many rows at the top are headers and nothing else, no cell of which reaches below them. */
  headerRows: number;
}

/** No paper is wider, and Word refuses a span beyond it. */
const widestSpan = 63;

/**
 * Where each cell of a table stands, as a browser would lay it out. Two people who edit at once can leave rows of
 * unequal length and spans that reach out of the table: a span ends at the table's edge or at the next taken place.
 */
export function layTable(table: Block): TableLayout {
  const taken = table.blocks.map((): boolean[] => []);
  const rows = table.blocks.map((row, index) => row.blocks.map((node) => placeCell(node, index, taken, row)));
  const columns = Math.max(0, ...taken.map((row) => row.length));
  const full = rows.map((row, index) => fillGaps(row, index, taken[index] ?? [], columns));
  return { columns, rows: full, headerRows: countHeaderRows(full) };
}

function placeCell(node: Block, row: number, taken: boolean[][], { blocks }: Block): PlacedCell {
  const here = taken[row] ?? [];
  let column = 0;
  while (here[column]) column += 1;
  let colspan = 1;
  const widest = Math.min(span(node.attrs.colspan), widestSpan);
  while (colspan < widest && !here[column + colspan]) colspan += 1;
  const rowspan = Math.min(span(node.attrs.rowspan), taken.length - row);
  for (const line of taken.slice(row, row + rowspan)) {
    for (let place = column; place < column + colspan; place += 1) line[place] = true;
  }
  return { node, row, column, rowspan, colspan, scope: scopeOf(node, blocks) };
}

function fillGaps(row: PlacedCell[], index: number, taken: boolean[], columns: number): PlacedCell[] {
  const gaps = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken[column]);
  const empty: Block = { type: "tableCell", attrs: {}, blocks: [], inlines: [] };
  const filling = gaps.map((column) => {
    return { node: empty, row: index, column, rowspan: 1, colspan: 1, scope: null };
  });
  return [...row, ...filling].toSorted((one, other) => one.column - other.column);
}

function scopeOf(node: Block, row: readonly Block[]): PlacedCell["scope"] {
  if (node.type !== "tableHeader") return null;
  return row.every(({ type }) => type === "tableHeader") ? "col" : "row";
}

function countHeaderRows(rows: PlacedCell[][]): number {
  const firstOther = rows.findIndex((row) => row.length === 0 || row.some(({ scope }) => scope !== "col"));
  const count = firstOther === -1 ? rows.length : firstOther;
  const spills = rows.slice(0, count).some((row) => row.some((cell) => cell.row + cell.rowspan > count));
  return spills || count === rows.length ? 0 : count;
}

function span(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 1 ? value : 1;
}
