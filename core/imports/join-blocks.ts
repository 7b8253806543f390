import { type Block, firstLine, lastLine, report } from "./blocks.ts";
import { beginsInside, isDangling, sentenceEnd } from "./ends-sentence.ts";
import { excerpt } from "./excerpt.ts";
import { type Column, isWrapped } from "./measure-column.ts";
import type { Placed } from "./place-lead.ts";
import type { Line } from "./read-lines.ts";
import { reachWith } from "./same-paragraph.ts";

/** So many blocks may stand between the halves of a paragraph. */
const farthest = 8;
const leastUnwrapped = 40;

/**
 * Joins paragraphs that a page, a column or a blank line cut in mid-sentence. What stood between the halves
 * comes after them; an address is set aside with the loose lines.
 */
export function joinBlocks({ flow, loose }: Placed, column: Column): Placed {
  const joined: Block[] = [];
  const aside = [...loose];
  const leftovers = findLeftovers(flow, column);
  const waiting = flow.toReversed();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    let other = takeOtherHalf(block, waiting, aside, column);
    while (other !== null) {
      join(block, other);
      other = takeOtherHalf(block, waiting, aside, column);
    }
    (leftovers.has(block) ? aside : joined).push(block);
  }
  return { flow: joined, loose: aside };
}

/** Rows of addresses that a layout left between two paragraphs, with not even a blank line before the second. */
function findLeftovers(flow: readonly Block[], column: Column): ReadonlySet<Block> {
  const found = new Set<Block>();
  if (!isWrapped(column)) return found;
  let row: Block[] = [];
  let above: Block | undefined;
  for (const block of flow) {
    if (block.kind === "link") {
      row.push(block);
      continue;
    }
    const isBetween = above?.kind === "text" && block.kind === "text" && firstLine(block)?.gap === 0;
    if (isBetween && row.length > 1) for (const link of row) found.add(link);
    row = [];
    above = block;
  }
  return found;
}

/** Takes the paragraph that goes on from `block` out of those that wait (the next one is the last). */
function takeOtherHalf(block: Block, waiting: Block[], aside: Block[], column: Column): Block | null {
  const last = lastLine(block);
  if (!isParagraph(block) || last === undefined || sentenceEnd(last.text) === "yes") return null;
  const distance = findOtherHalf(block, last, waiting, column);
  if (distance > 0) {
    const [other, ...passed] = waiting.splice(waiting.length - distance, distance);
    aside.push(...passed.filter(({ kind }) => kind === "link").toReversed());
    waiting.push(...passed.filter(({ kind }) => kind !== "link"));
    return other ?? null;
  }
  if (
    block.kind === "text" &&
    block.lines.length > 2 &&
    sentenceEnd(last.text) === "no" &&
    !endsInLink(last)
  ) {
    report(block, "paragraph-unfinished");
  }
  return null;
}

/** The page shows that an address stands here, whole. */
function endsInLink({ text, set }: Line): boolean {
  return set?.links.some(({ end }) => end === text.length) === true;
}

/** How many blocks further the other half is, 0 if it is nowhere. One that begins in mid-sentence is preferred. */
function findOtherHalf(block: Block, last: Line, waiting: readonly Block[], column: Column): number {
  let between: Block | undefined;
  for (let distance = 1; distance <= farthest; distance += 1) {
    const other = waiting[waiting.length - distance];
    if (other === undefined || other.kind === "heading" || other.kind === "title") break;
    const first = firstLine(other);
    if (other.kind === "text" && !other.isItem && first !== undefined && beginsInside(first.text)) {
      if (distance === 1) return meets(block, last, first, column) ? 1 : 0;
      if (isFinished(between)) return reaches(last, first, column) ? distance : 0;
    }
    between = other;
  }
  const next = waiting[waiting.length - 1];
  const first = next?.kind === "text" && !next.isItem ? firstLine(next) : undefined;
  return first !== undefined && meets(block, last, first, column) ? 1 : 0;
}

function isFinished(block: Block | undefined): boolean {
  if (block?.kind === "link" || block?.kind === "note" || block?.kind === "table") return true;
  return block !== undefined && sentenceEnd(lastLine(block)?.text ?? "") === "yes";
}

function meets(block: Block, last: Line, first: Line, column: Column): boolean {
  if (last.broken) return true;
  if (sentenceEnd(last.text) === "maybe") return beginsInside(first.text) && !last.text.endsWith(":");
  if (hasOpenBracket(block) && reaches(last, first, column)) return true;
  if (beginsInside(first.text)) return reaches(last, first, column) || isDangling(last.text);
  if (block.kind === "item") return false;
  if (isDangling(last.text)) return reaches(last, first, column);
  return block.lines.length > 2 && isWrapped(column) && reachWith(last, first) > column.width * 0.85;
}

/** The line is long enough to have been broken for want of room. */
function reaches(last: Line, first: Line, column: Column): boolean {
  if (first.page) return true;
  return isWrapped(column) ? reachWith(last, first) > column.width * 0.7 : last.text.length >= leastUnwrapped;
}

function hasOpenBracket(block: Block): boolean {
  const end = block.lines
    .slice(-6)
    .map((line) => line.text)
    .join(" ");
  return end.lastIndexOf("(") > end.lastIndexOf(")");
}

function isParagraph(block: Block): boolean {
  return block.kind === "text" || block.kind === "item" || block.kind === "note";
}

function join(block: Block, other: Block): void {
  const words = `${lastLine(block)?.text.slice(-55) ?? ""} | ${firstLine(other)?.text.slice(0, 55) ?? ""}`;
  for (const line of other.lines) block.lines.push(line);
  block.findings.push(...other.findings, { code: "paragraph-joined-across-break", excerpt: excerpt(words) });
}
