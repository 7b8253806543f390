import { beginsInside, isDangling, sentenceEnd } from "./ends-sentence.ts";
import { type Column, isWide, isWrapped, widestColumn } from "./measure-column.ts";
import type { Line } from "./read-lines.ts";

/** Whether a line belongs to the paragraph above it: `unsure` joins, and is reported. */
export type Continuation = "yes" | "unsure" | "no";

/** A line whose next word would have stayed within this part of the column was ended on purpose. */
const surelyShort = 0.85;
const farTooShort = 0.6;
const deepIndent = 2;

/**
 * Judges two lines with no blank line between them. `width` is that of the paragraph so far, or of the column
 * if that is wider.
 */
export function continuesParagraph(above: Line, below: Line, width: number, column: Column): Continuation {
  if (below.set !== undefined) return below.set.joined ? "yes" : "no";
  if (below.page) return "no";
  if (above.broken || (above.spaced && below.spaced)) return "yes"; // closeSpacedLines has judged them
  const end = sentenceEnd(above.text);
  if (above.text.length > widestColumn || below.text.length > widestColumn)
    return unwrapped(above, below, end);
  if (end === "no") return unfinished(above, below, width, column);
  if (below.indent >= above.indent + deepIndent) return "no";
  if (changesColumn(above, below, column)) return "no";
  if (!beginsSentence(below.text)) return "yes";
  const reach = reachWith(above, below);
  if (width === 0 || reach <= width * surelyShort) return "no";
  return reach < width * 0.95 && isWrapped(column) ? "unsure" : "yes";
}

/** The length that the line above would have had with the next word on it. */
export function reachWith(above: Line, below: Line): number {
  const space = below.text.indexOf(" ");
  return above.text.length + 1 + (space < 0 ? below.text.length : space);
}

function unwrapped(above: Line, below: Line, end: string): Continuation {
  if (end !== "no" || !(beginsInside(below.text) || isDangling(above.text))) return "no";
  return "unsure";
}

function unfinished(above: Line, below: Line, width: number, column: Column): Continuation {
  if (beginsInside(below.text) || isDangling(above.text)) return "yes";
  if (changesColumn(above, below, column) && isWide(below, column)) return "no";
  return reachWith(above, below) <= width * farTooShort ? "no" : "yes";
}

function beginsSentence(text: string): boolean {
  return /^[\p{Lu}\p{N}"'„“”«‚([–—-]/u.test(text);
}

/** The text steps from a narrow column into a wide one, or back before its paragraph's last line. */
function changesColumn(above: Line, below: Line, column: Column): boolean {
  if (isWide(below, column)) return above.text.length <= column.width;
  return isWide(above, column) && sentenceEnd(below.text) === "no";
}
