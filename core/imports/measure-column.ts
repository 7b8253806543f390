import { isLinkLine } from "./recognise-links.ts";
import type { Line } from "./read-lines.ts";

/** How wide the column is that most of the text was set in, in characters; 0 if no paragraph shows it. */
export interface Column {
  readonly width: number;
}

/** No column of print is wider; a longer line is a whole paragraph. */
export const widestColumn = 160;
/** Shorter lines are a list or a poem, and show no column. */
export const narrowestColumn = 40;
/** Full lines of one column are at least this part of its width. */
const evenness = 0.78;
const wider = 1.2;

/**
 * Measures the column by the lines that have neighbours right above or below: the width that most of them nearly
 * fill. The lead may be set wider and some lines are short, so neither the longest nor the mean will do.
 */
export function measureColumn(lines: readonly Line[]): Column {
  const touching = lines.filter((line, index) => isTouching(lines, index) && !isLinkLine(line.text));
  const plain = touching.filter((line) => !line.spaced);
  const counted = plain.length * 3 >= touching.length ? plain : touching;
  return { width: commonest(counted.map((line) => line.text.length).toSorted((a, b) => a - b)) };
}

/** The length for which most of the sorted `lengths` lie just below it. */
function commonest(lengths: readonly number[]): number {
  let [best, most, from] = [0, 0, 0];
  for (const [index, length] of lengths.entries()) {
    while ((lengths[from] ?? length) < length * evenness) from += 1;
    if (index - from + 1 >= most) [best, most] = [length, index - from + 1];
  }
  return best;
}

/** Whether the text has lines of an even width at all. */
export function isWrapped(column: Column): boolean {
  return column.width > 0 && column.width <= widestColumn;
}

/** Whether the line is too long for the column; one with an address proves nothing. */
export function isWide(line: Line, column: Column): boolean {
  return isWrapped(column) && line.text.length > column.width * wider && !/:\/\/|www\./.test(line.text);
}

/** Whether a paragraph is set as the text around is not: wider, or with its lines apart. */
export function isOddlySet(lines: readonly Line[], column: Column): boolean {
  return lines.some((line) => line.spaced || isWide(line, column));
}

function isTouching(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return (index > 0 && lines[index]?.gap === 0) || next?.gap === 0;
}
