import { type Block, firstLine, lastLine, roughText } from "./blocks.ts";
import { beginsInside, sentenceEnd } from "./ends-sentence.ts";
import { type Column, isWide } from "./measure-column.ts";

/** A stretch of paragraphs that may be the lead, `from` to `to` (exclusive). */
export interface Lead {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const leastLead = 40;
const leastScore = 2;
/** If much of the text looks like this, it is how the text is set. */
const largestShare = 0.5;

/** Whether the paragraph has the length of a lead and ends a sentence. */
export function isLead(block: Block): boolean {
  return (
    block.kind === "text" &&
    roughText(block).length >= leastLead &&
    block.lines.some((line) => sentenceEnd(line.text) === "yes")
  );
}

/** How the text is set: what differs from it may be the lead. */
interface Setting {
  readonly column: Column;
  /** Lines with blank lines between them are the exception here. */
  readonly isTight: boolean;
}

/**
 * The stretch of `flow`, from the first heading at `top` on, that is most likely the lead: it differs from the text
 * around by wider lines, by lines set apart, by a place in the middle of somebody else's sentence.
 */
export function findLead(flow: readonly Block[], top: number, column: Column): Lead | null {
  const whole = length(flow);
  const setting = { column, isTight: length(flow.filter(isSpaced)) <= largestShare * whole };
  let best: Lead | null = null;
  for (const { from, to } of [...oddStretches(flow, top, setting), ...interruptions(flow, top)]) {
    const text = flow.slice(from, to);
    const lead = { from, to, score: score(flow, from, to, setting) };
    if (lead.score < leastScore || !text.some(isLead) || length(text) > largestShare * whole) continue;
    if (best === null || lead.score > best.score) best = lead;
  }
  return best;
}

/** Paragraphs set otherwise than the rest, next to each other. */
function oddStretches(flow: readonly Block[], top: number, setting: Setting): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = -1;
  for (let index = top; index <= flow.length; index += 1) {
    const block = flow[index];
    const isOdd = block?.kind === "text" && (isWideBlock(block, setting) || isApart(block, setting));
    if (isOdd && from < 0) from = index;
    if (!isOdd && from >= 0) {
      stretches.push({ from, to: index });
      from = -1;
    }
  }
  return stretches;
}

/** A whole paragraph between the two halves of a sentence. */
function interruptions(flow: readonly Block[], top: number): { from: number; to: number }[] {
  return flow.flatMap((_, index) =>
    index > top && cutsSentence(flow, index, index + 1) ? [{ from: index, to: index + 1 }] : [],
  );
}

function score(flow: readonly Block[], from: number, to: number, setting: Setting): number {
  const text = flow.slice(from, to);
  let score = 0;
  if (text.some((block) => isWideBlock(block, setting))) score += 2;
  if (text.some((block) => isApart(block, setting))) score += 2;
  if (cutsSentence(flow, from, to)) score += 2;
  if (flow[from - 1]?.kind === "link" || flow[to]?.kind === "link") score += 1;
  return score;
}

function cutsSentence(flow: readonly Block[], from: number, to: number): boolean {
  const above = flow[nextText(flow, from - 1, -1)];
  const below = flow[nextText(flow, to, 1)];
  if (above?.kind !== "text" || below?.kind !== "text" || flow[from]?.kind !== "text") return false;
  const unfinished = sentenceEnd(lastLine(above)?.text ?? "") === "no";
  return (
    unfinished &&
    beginsInside(firstLine(below)?.text ?? "") &&
    !beginsInside(firstLine(flow[from])?.text ?? "")
  );
}

/** The next index in the direction `step` that holds no address. */
export function nextText(flow: readonly Block[], index: number, step: 1 | -1): number {
  let at = index;
  while (flow[at]?.kind === "link" && Math.abs(at - index) < 50) at += step;
  return at;
}

function isWideBlock(block: Block, { column }: Setting): boolean {
  return block.lines.length < 40 && block.lines.some((line) => isWide(line, column));
}

function isApart(block: Block, { isTight }: Setting): boolean {
  return isTight && isSpaced(block);
}

function isSpaced(block: Block): boolean {
  return block.lines.some((line) => line.spaced);
}

function length(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + block.lines.reduce((words, line) => words + line.text.length, 0),
    0,
  );
}
