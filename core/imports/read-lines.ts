import { type LinkSpan, type MarkSpan, moveSpans } from "./spans.ts";

/** What a page shows of a line, where there is one: plain text knows none of it. */
export interface SetLine {
  /** It goes on from the line above; the places on the page tell. */
  readonly joined: boolean;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly links: readonly LinkSpan[];
  readonly marks: readonly MarkSpan[];
}

/** A row of a table; the line's own words are those of all its cells. */
export interface SetTableRow {
  /** The first row of its table. */
  readonly begins: boolean;
  readonly isHead: boolean;
  /** The lines of each cell; none for an empty one. */
  readonly cells: readonly (readonly Line[])[];
}

/** A line that has words. Lines are numbered by their place in the list, not in the file. */
export interface Line {
  /** Trimmed, with single spaces. */
  readonly text: string;
  /** The spaces before it. */
  readonly indent: number;
  /** How many blank lines stand before it. */
  readonly gap: number;
  /** A page of the original begins here. */
  readonly page: boolean;
  /** It ended in a soft hyphen: its last word surely goes on in the next line. */
  readonly broken: boolean;
  /** It stood apart from its paragraph's other lines, blank lines between them. */
  readonly spaced: boolean;
  readonly set?: SetLine;
  readonly row?: SetTableRow;
}

/** The line without its first `length` letters. */
export function cutLine(line: Line, length: number): Line {
  const { set } = line;
  const text = line.text.slice(length);
  if (set === undefined) return { ...line, text };
  const place = (at: number): number => Math.max(0, at - length);
  const [links, marks] = [moveSpans(set.links, place), moveSpans(set.marks, place)];
  return { ...line, text, set: { ...set, links, marks } };
}

/** Cuts cleaned text (see `cleanText`) into the lines that have words. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  for (const row of text.split("\n")) {
    for (const [index, piece] of row.includes("\f") ? row.split("\f").entries() : [[0, row] as const]) {
      page ||= index > 0;
      const words = piece.trim();
      const bare = words.replaceAll("\u00AD", "").replace(/ {2,}/g, " ").trim();
      if (bare === "") continue;
      const indent = piece.length - piece.trimStart().length;
      lines.push({ text: bare, indent, gap, page, broken: words.endsWith("\u00AD"), spaced: false });
      gap = -1;
      page = false;
    }
    gap = lines.length === 0 ? 0 : gap + 1;
  }
  return lines;
}
