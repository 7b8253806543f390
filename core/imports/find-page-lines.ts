import { sentenceEnd } from "./ends-sentence.ts";
import type { Line } from "./read-lines.ts";

/** The number of a page, by itself or in words. */
export const pageNumber =
  /^([-–—] ?)?(\d{1,3})( ?[-–—])?$|^(?:strona|str\.|s\.|page|p\.) ?(\d{1,3})( ?(z|of|\/) ?\d{1,3})?$|^(\d{1,3}) ?\/ ?\d{1,3}$/i;
const longestHeader = 90;

/**
 * The indices of lines that belong to the page and not to the text: page numbers, and headers that come
 * again on other pages. They must stand alone, at a page's edge where the text shows its pages.
 */
export function findPageLines(lines: readonly Line[]): ReadonlySet<number> {
  const alone = lines.flatMap((line, index) => (standsAlone(lines, index) ? [{ line, index }] : []));
  const numbers = alone.filter(({ line }) => pageNumber.test(line.text));
  const found = new Set<number>();
  for (const { index } of numbers) {
    if (atPageEdge(lines, index) || numbers.length > 1) found.add(index);
  }
  for (const indices of repeated(alone)) {
    if (indices.length >= 3 || indices.every((index) => atPageEdge(lines, index))) {
      for (const index of indices) found.add(index);
    }
  }
  return found;
}

/** Groups of at least two short lines that differ in their numbers only. */
function repeated(alone: readonly { line: Line; index: number }[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { line, index } of alone) {
    if (!mayBeHeader(line.text)) continue;
    const shape = line.text.toLowerCase().replace(/\d+/g, "#");
    const group = groups.get(shape) ?? [];
    group.push(index);
    groups.set(shape, group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function mayBeHeader(text: string): boolean {
  if (text.length > longestHeader || !/\p{L}/u.test(text) || sentenceEnd(text) === "yes") return false;
  return !/:$|:\/\/|^www\.|^[•*–-]/.test(text);
}

function standsAlone(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || line.spaced || line.set !== undefined) return false;
  const above = index === 0 || line.gap > 0 || line.page;
  return above && (next === undefined || next.gap > 0 || next.page);
}

function atPageEdge(lines: readonly Line[], index: number): boolean {
  return lines[index]?.page === true || lines[index + 1]?.page === true;
}
