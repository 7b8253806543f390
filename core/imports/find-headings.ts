import { type Block, type TextBlock, firstLine, lastLine, roughText } from "./blocks.ts";
import { beginsInside, isDangling, sentenceEnd } from "./ends-sentence.ts";
import {
  type HeadingRole,
  isCapitalHeading,
  isNumberedHeading,
  isPlainHeading,
  isQuestion,
  isSeriesLine,
  isSmallerHeading,
  isSourcesHeading,
  roleOfHeading,
} from "./heading-kinds.ts";
import { type Column, isOddlySet } from "./measure-column.ts";

const mostLines = 4;
/** See `joinBlocks`: a paragraph can be cut by so many blocks. */
const farthestHalf = 9;
const leastProse = 40;
const longestTitle = 200;

/** Finds the title and the headings among paragraphs that may be one by their shape and by what stands around. */
export function findHeadings(blocks: readonly Block[], column: Column): Block[] {
  const title = findTitle(blocks);
  const roles = blocks.map((_, index) => (index <= title ? null : sureRole(blocks, index)));
  const hasSure = roles.some((role) => role !== null && role !== "sources");
  const plain = blocks.flatMap((_, index) =>
    index !== title && !roles[index] && isPlainAt(blocks, index, column) ? [index] : [],
  );
  const prose = blocks.findIndex(isProse);
  for (const index of plain) {
    const mayBeByline = index < prose && (hasSure || plain.length === 1) && title !== -1;
    if (!mayBeByline) roles[index] = roleOfHeading(roughText(blocks[index] ?? emptyBlock));
  }
  return blocks.map((block, index) => {
    const role = roles[index] ?? null;
    if (index === title) return { ...block, kind: "title" };
    return role === null ? block : { ...block, kind: "heading", role };
  });
}

const emptyBlock: TextBlock = { kind: "text", lines: [], findings: [] };

/** The title's place among the short lines on top of the text; -1 if the text begins otherwise. */
function findTitle(blocks: readonly Block[]): number {
  const [first, ...others] = topLines(blocks);
  if (first === undefined) return -1;
  if (!isCapitalHeading(first.text)) return first.index;
  // The series is often set in capitals above the title; a byline below a title in capitals is shorter.
  return (
    others.find(({ text }) => !isCapitalHeading(text) && text.length >= first.text.length)?.index ??
    first.index
  );
}

/** The short lines without a full stop that stand before all else, those of a series left out. */
function topLines(blocks: readonly Block[]): { index: number; text: string }[] {
  const found: { index: number; text: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "page") continue;
    const text = shortText(block, longestTitle);
    const next = blocks
      .slice(index + 1, index + farthestHalf)
      .find(({ kind }) => kind !== "page" && kind !== "link");
    if (text === null || next === undefined || !mayBeTitle(text)) break;
    if (next.kind === "text" && beginsInside(firstLine(next)?.text ?? "")) break;
    if (!isSeriesLine(text)) found.push({ index, text });
  }
  return found;
}

function mayBeTitle(text: string): boolean {
  if (sentenceEnd(text) !== "no" || isDangling(text) || beginsInside(text)) return false;
  return !isSourcesHeading(text) && !isNumberedHeading(text) && !/^[–—*-] |:\/\//.test(text);
}

/** What is a heading whatever the rest of the text is like. */
function sureRole(blocks: readonly Block[], index: number): HeadingRole | null {
  const block = blocks[index];
  const text = block === undefined ? null : shortText(block, longestTitle * 2);
  if (text === null) return null;
  const followed = index + 1 < blocks.length;
  if (isQuestion(text)) return followed || isQuestionBlock(blocks[index - 1]) ? "question" : null;
  if (!followed) return null;
  if (isSourcesHeading(text)) return "sources";
  if (!isFollowedBySentence(blocks, index) || goesOnFromAbove(blocks[index - 1])) return null;
  if (isNumberedHeading(text)) return isSmallerHeading(text) ? 3 : roleOfHeading(text);
  return isCapitalHeading(text) ? roleOfHeading(text) : null;
}

function isPlainAt(blocks: readonly Block[], index: number, column: Column): boolean {
  const block = blocks[index];
  const text = block === undefined ? null : shortText(block, longestTitle);
  if (block === undefined || text === null || block.lines.length > 2 || !isPlainHeading(text)) return false;
  if (index > 0 && !firstLine(block)?.gap && !firstLine(block)?.page) return false;
  const next = blocks[index + 1];
  if (next === undefined || !isProse(next) || goesOnFromAbove(blocks[index - 1])) return false;
  if (!isFollowedBySentence(blocks, index) || hasOtherHalf(blocks, index)) return false;
  return !(isOddlySet(next.lines, column) && text.length > column.width * 0.8);
}

/** Some way below, a paragraph begins in mid-sentence, and nothing between can be its beginning. */
function hasOtherHalf(blocks: readonly Block[], index: number): boolean {
  for (const block of blocks.slice(index + 1, index + farthestHalf)) {
    if (block.kind === "text" && beginsInside(firstLine(block)?.text ?? "")) return true;
    const isText = block.kind === "text" && sentenceEnd(lastLine(block)?.text ?? "") === "no";
    if (isText || block.kind === "item" || isQuestionBlock(block)) return false;
  }
  return false;
}

/** The paragraph above stops in mid-sentence, so this one may be its other half. */
function goesOnFromAbove(above: Block | undefined): boolean {
  if (above?.kind !== "text") return false;
  const last = lastLine(above)?.text ?? "";
  return isDangling(last) || (above.lines.length > 2 && sentenceEnd(last) === "no");
}

function isFollowedBySentence(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && !(next.kind === "text" && beginsInside(firstLine(next)?.text ?? ""));
}

function isProse(block: Block): boolean {
  if (block.kind === "item") return true;
  if (block.kind !== "text") return false;
  const length = block.lines.reduce((sum, line) => sum + line.text.length, 0);
  return (
    length >= leastProse && (block.lines.length > 1 || sentenceEnd(lastLine(block)?.text ?? "") !== "no")
  );
}

function isQuestionBlock(block: Block | undefined): boolean {
  const text = block === undefined ? null : shortText(block, longestTitle * 2);
  return text !== null && isQuestion(text);
}

/** The paragraph's words if it is short enough for a heading, and set in one piece. */
function shortText(block: Block, longest: number): string | null {
  if (block.kind !== "text" || block.lines.length > mostLines) return null;
  const text = roughText(block);
  return text.length <= longest ? text : null;
}
