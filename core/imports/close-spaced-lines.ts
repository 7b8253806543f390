import { beginsInside, isDangling, sentenceEnd } from "./ends-sentence.ts";
import { type Column, isWide, measureColumn, widestColumn } from "./measure-column.ts";
import { isLinkLine } from "./recognise-links.ts";
import type { Line } from "./read-lines.ts";

/** How surely a line goes on from the one above, blank lines notwithstanding. */
type Seam = "evident" | "likely" | "sentence-between" | "none";

/**
 * Takes out the blank lines that stand between every two lines of a paragraph, as page layouts leave them.
 * Only runs of single lines at an even distance are looked at, and only a paragraph in which some line
 * evidently goes on in mid-sentence is closed up.
 */
export function closeSpacedLines(lines: readonly Line[]): Line[] {
  const closed = [...lines];
  const column = measureColumn(lines);
  const below = lines.findIndex((line, index) => index > 0 && line.gap === 0);
  let start = 0;
  while (start < lines.length) {
    const end = endOfRun(lines, start);
    if (end - start >= 2) closeRun(lines, start, end, closed, below >= 0 && start > below ? column : null);
    // The last line may begin another run, at another distance.
    start = end - start >= 2 && isSingle(lines, end) ? end - 1 : end;
  }
  return closed;
}

/** The end (exclusive) of the run of single, evenly spaced lines that begins at `start`. */
function endOfRun(lines: readonly Line[], start: number): number {
  if (!isSingle(lines, start)) return start + 1;
  const distance = lines[start + 1]?.gap;
  let end = start + 1;
  while (end < lines.length && isSingle(lines, end) && lines[end]?.gap === distance) end += 1;
  return end;
}

function isSingle(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || (index > 0 && line.gap === 0) || next?.gap === 0) return false;
  if (line.text.length > widestColumn || isLinkLine(line.text)) return false;
  return !/^[•◦▪‣●○■□\uF0B7\uF0A7]/.test(line.text);
}

/** `column` is that of the text above, null if there is none: what stands on top may be a long title. */
function closeRun(
  lines: readonly Line[],
  start: number,
  end: number,
  closed: Line[],
  column: Column | null,
): void {
  const run = lines.slice(start, end);
  const width = run.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  const seams = run.map((line, index) => seamBetween(run[index - 1], line, width, column));
  let from = 0;
  for (let index = 1; index <= run.length; index += 1) {
    if (index < run.length && holds(seams, index)) continue;
    if (seams.slice(from + 1, index).includes("evident")) markSpaced(closed, start + from, start + index);
    from = index;
  }
}

function seamBetween(above: Line | undefined, below: Line, width: number, column: Column | null): Seam {
  if (above === undefined || below.page) return "none";
  if (column !== null && isWide(below, column) && above.text.length <= column.width) return "none";
  const reach = above.text.length + 1 + (below.text.indexOf(" ") + 1 || below.text.length);
  if (sentenceEnd(above.text) === "yes") return reach > width * 0.9 ? "sentence-between" : "none";
  if (beginsInside(below.text)) return reach > width * 0.6 ? "evident" : "none";
  if (column !== null && isWide(above, column)) return "evident";
  if (isDangling(above.text)) return reach > width * 0.6 ? "likely" : "none";
  return above.text.length > width * 0.75 && reach > width * 0.9 ? "likely" : "none";
}

/** A sentence may end at a line's end, but then the lines around it must go on. */
function holds(seams: readonly Seam[], index: number): boolean {
  const seam = seams[index];
  if (seam !== "sentence-between") return seam !== "none";
  return isMidSentence(seams[index - 1]) && isMidSentence(seams[index + 1]);
}

function isMidSentence(seam: Seam | undefined): boolean {
  return seam === "evident" || seam === "likely";
}

function markSpaced(closed: Line[], from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const line = closed[index];
    if (line !== undefined) closed[index] = { ...line, spaced: true, gap: index === from ? line.gap : 0 };
  }
}
