import { type Block, firstLine, lastLine, report, roughText } from "./blocks.ts";
import { sentenceEnd } from "./ends-sentence.ts";
import { type Lead, findLead, isLead, nextText } from "./find-lead.ts";
import { type Column, isWrapped } from "./measure-column.ts";
import { reachWith } from "./same-paragraph.ts";

/** Blocks in reading order, and those that stood in its way, still in the order of the file. */
export interface Placed {
  readonly flow: Block[];
  readonly loose: Block[];
}

/**
 * Brings a lead that the page's layout put into the middle back to the top, before the first heading, and sets
 * aside the addresses that stood right beside it. A lead is told by how it differs from the text around:
 * wider lines, lines set apart, a place in the middle of somebody else's sentence.
 */
export function placeLead(blocks: readonly Block[], column: Column): Placed {
  const flow = blocks.filter((block) => block.kind !== "page");
  const pages = blocks.filter((block) => block.kind === "page");
  const top = flow.findIndex((block) => block.kind === "heading");
  if (top < 0 || flow.slice(0, top).some(isLead)) return { flow, loose: pages };
  const lead = findLead(flow, top, column);
  if (lead === null) {
    const heading = flow[top];
    if (heading !== undefined) report(heading, "lead-missing");
    return { flow, loose: pages };
  }
  return move(blocks, flow, { top, column, ...lead });
}

interface Move extends Lead {
  readonly top: number;
  readonly column: Column;
}

function move(blocks: readonly Block[], flow: readonly Block[], { top, column, from, to }: Move): Placed {
  const lead = flow.slice(from, to);
  const heading = flow.slice(0, from).findLast((block) => block.kind === "heading");
  const first = lead[0];
  if (first !== undefined) report(first, "lead-moved", heading && { from: roughText(heading) });
  doubtSeam(flow[nextText(flow, from - 1, -1)], flow[nextText(flow, to, 1)], column);
  const aside = new Set<Block>([...linksBeside(flow, from - 1, -1), ...linksBeside(flow, to, 1)]);
  const rest = flow.filter(
    (block, index) => index >= top && (index < from || index >= to) && !aside.has(block),
  );
  const loose = blocks.filter((block) => block.kind === "page" || aside.has(block));
  return { flow: [...flow.slice(0, top), ...lead, ...rest], loose };
}

/** Where the lead stood, a paragraph may have been cut between two sentences: nothing in the words tells. */
function doubtSeam(above: Block | undefined, below: Block | undefined, column: Column): void {
  const last = above && lastLine(above);
  const first = below && firstLine(below);
  if (above?.kind !== "text" || below?.kind !== "text" || !last || !first || !isWrapped(column)) return;
  const isFull = reachWith(last, first) > column.width * 0.85;
  if (isFull && sentenceEnd(last.text) === "yes") report(below, "paragraph-break-unsure");
}

function linksBeside(flow: readonly Block[], index: number, step: 1 | -1): Block[] {
  const links: Block[] = [];
  for (let at = index; flow[at]?.kind === "link"; at += step) {
    const link = flow[at];
    if (link !== undefined) links.push(link);
  }
  return links;
}
