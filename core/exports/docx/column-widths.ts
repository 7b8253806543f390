import type { TableLayout } from "../lay-table.ts";
import type { Block, Inline } from "../tree.ts";

/**
 * The widths of a table's columns, together `width`: a column of long texts gets more than one of numbers. Word
 * would find them by itself, LibreOffice takes those that the file states.
 */
export function columnWidths({ columns, rows }: TableLayout, width: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) => {
    const cells = rows.flat().filter((cell) => cell.column === column && cell.colspan === 1);
    const letters = cells.map(({ node }) => longest(node));
    return Math.min(Math.max(leastLetters, ...letters), mostLetters);
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((width * need) / all));
}

const leastLetters = 8;
const mostLetters = 48;

/** The letters of the longest paragraph in it. */
function longest({ blocks, inlines }: Block): number {
  return Math.max(countLetters(inlines), ...blocks.map(longest));
}

function countLetters(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === "marked") return sum + countLetters(inline.inlines);
    return sum + (inline.type === "text" ? inline.text.length : 0);
  }, 0);
}
