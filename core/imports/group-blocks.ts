import { type Block, type ItemBlock, lastLine, report } from "./blocks.ts";
import { sentenceEnd } from "./ends-sentence.ts";
import { type Marker, findLists } from "./find-lists.ts";
import { findNoteLines, withoutMarker } from "./find-notes.ts";
import { findPageLines } from "./find-page-lines.ts";
import { isQuestion } from "./heading-kinds.ts";
import { type Column, narrowestColumn } from "./measure-column.ts";
import { type Line, cutLine } from "./read-lines.ts";
import { isLinkLine } from "./recognise-links.ts";
import { repairLink } from "./repair-link.ts";
import { type Continuation, continuesParagraph, reachWith } from "./same-paragraph.ts";

/** An address broken more often than this is none. */
const mostLinkLines = 8;
const longestAddress = 2_048;

/** What is known of single lines before they are grouped; all are indices. */
interface LineKinds {
  readonly pages: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  readonly notes: ReadonlyMap<number, string>;
  readonly markers: ReadonlyMap<number, Marker>;
}

/**
 * Groups lines into paragraphs, list items, notes, addresses and page lines. Every line comes into exactly one
 * block, in its order. What blank lines part stays apart here; `joinBlocks` looks across them.
 */
export function groupBlocks(lines: readonly Line[], column: Column): Block[] {
  const kinds = readKinds(lines, column);
  const blocks: Block[] = [];
  let width = 0;
  for (const [index, line] of lines.entries()) {
    const block = blocks[blocks.length - 1];
    const verdict =
      block === undefined || begins(index, line, kinds) ? "no" : attaches(block, line, width, column);
    if (block === undefined || verdict === "no") {
      blocks.push(beginBlock(index, line, kinds));
      width = column.width;
    } else {
      if (line.spaced && block.lines.length === 1) report(block, "lines-closed-up");
      block.lines.push(line);
      if (verdict === "unsure") report({ ...block, lines: [line] }, "paragraph-break-unsure");
      if (block.kind === "link" && line.text.includes(" "))
        blocks[blocks.length - 1] = { ...block, kind: "text" };
    }
    width = Math.max(width, line.text.length);
  }
  return blocks;
}

function readKinds(lines: readonly Line[], column: Column): LineKinds {
  const pages = findPageLines(lines);
  const links = findLinkLines(lines);
  const notes = findNoteLines(lines);
  const goesOn = (index: number): boolean => {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined || line.gap > 0 || pages.has(index) || notes.has(index))
      return false;
    return continuesParagraph(above, line, Math.max(column.width, above.text.length), column) !== "no";
  };
  const isFull = (index: number): boolean => {
    const [line, below] = [lines[index], lines[index + 1]];
    if (line === undefined || below === undefined || column.width < narrowestColumn) return false;
    return reachWith(line, below) > column.width * 0.85;
  };
  return { pages, links, notes, markers: findLists(lines, goesOn, isFull) };
}

/** Addresses that stand alone; one that a sentence runs through is part of its paragraph. */
function findLinkLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  /** The address so far, if the line above is one or goes on from one. */
  let address = "";
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!isLinkLine(line.text)) {
      const isTail =
        address !== "" && line.gap === 0 && !line.text.includes(" ") && goesOnFrom(address, line) === "yes";
      address = isTail ? (address + line.text).slice(-longestAddress) : "";
      continue;
    }
    const runsOn =
      above !== undefined &&
      line.gap === 0 &&
      address === "" &&
      (line.set?.joined || sentenceEnd(above.text) === "no");
    const isOneOfMany = line.set === undefined && isLinkLine(lines[index + 1]?.text ?? "");
    if (!runsOn || isOneOfMany) found.add(index);
    address = found.has(index) ? lastWord(line.text) : "";
  }
  return found;
}

function begins(index: number, line: Line, { pages, links, notes, markers }: LineKinds): boolean {
  if (line.row !== undefined) return line.row.begins;
  return line.gap > 0 || pages.has(index) || links.has(index) || notes.has(index) || markers.has(index);
}

function attaches(block: Block, line: Line, width: number, column: Column): Continuation {
  const above = lastLine(block);
  if (above === undefined || block.kind === "page") return "no";
  if (block.kind === "table") return line.row === undefined ? "no" : "yes";
  if (block.kind === "link") return goesOnWithLink(block, line);
  if (block.kind === "item" && above.text === "") return "yes";
  if (block.lines.length === 1 && isGluedQuestion(above, line, column)) return "no";
  return continuesParagraph(above, line, Math.max(width, column.width), column);
}

/** A question that fills a paragraph's first line, and no more, is a heading if there was room for a word. */
function isGluedQuestion(above: Line, line: Line, column: Column): boolean {
  return (
    isQuestion(above.text) && reachWith(above, line) <= column.width && /^[\p{Lu}\p{N}„"]/u.test(line.text)
  );
}

function goesOnWithLink(block: Block, line: Line): Continuation {
  return goesOnFrom(
    lastWord(
      block.lines
        .slice(-mostLinkLines)
        .map(({ text }) => text)
        .join(""),
    ),
    line,
  );
}

function goesOnFrom(before: string, line: Line): Continuation {
  const after = line.text.split(" ", 1)[0] ?? "";
  return repairLink({ before, after, afterAlone: after === line.text, full: true }) === "yes" ? "yes" : "no";
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

function beginBlock(index: number, line: Line, kinds: LineKinds): Block {
  const base = { lines: [line], findings: [] };
  if (line.row !== undefined) return { ...base, kind: "table" };
  const marker = kinds.markers.get(index);
  const note = kinds.notes.get(index);
  if (kinds.pages.has(index)) return { ...base, kind: "page" };
  if (kinds.links.has(index)) return { ...base, kind: "link" };
  if (note !== undefined) {
    return {
      ...base,
      lines: [cutLine(line, line.text.length - withoutMarker(line.text).length)],
      kind: "note",
      marker: note,
    };
  }
  if (marker !== undefined && marker.list !== "plain") return beginItem(line, marker);
  const block: Block = { ...base, kind: "text", isItem: marker !== undefined };
  if (marker === undefined && /^([-–—*] |\d{1,2}[.)] )/.test(line.text)) report(block, "line-kept-as-is");
  return block;
}

function beginItem(line: Line, marker: Marker): ItemBlock {
  const text = line.text.slice(marker.length).trimStart();
  return {
    kind: "item",
    lines: [cutLine(line, line.text.length - text.length)],
    findings: [],
    number: marker.list === "ordered" ? marker.number : null,
  };
}
