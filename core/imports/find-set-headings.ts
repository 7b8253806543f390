import { type Block, lastLine, roughText } from "./blocks.ts";
import { sentenceEnd } from "./ends-sentence.ts";
import {
  isCapitalHeading,
  isNumberedHeading,
  isPlainHeading,
  isQuestion,
  isSmallerHeading,
  roleOfHeading,
} from "./heading-kinds.ts";

interface Candidate {
  readonly at: number;
  readonly size: number;
  readonly text: string;
}

const mostLines = 4;
const longest = 200;
const larger = 1.08;

/**
 * Finds the title and the headings by their letters: larger than the rest, or bold. Null for a text whose letters tell none,
 * which must be judged by its words.
 */
export function findSetHeadings(blocks: readonly Block[]): Block[] | null {
  const usual = usualSize(blocks);
  const candidates = blocks.flatMap((block, at) => candidate(block, at, usual));
  const title = findTitle(blocks, candidates);
  const headings = candidates.filter(({ at }) => at !== title);
  if (headings.length === 0) return null;
  const largest = Math.max(...headings.map(({ size }) => size));
  const roles = new Map(
    headings.map(({ at, size, text }) => [at, size < largest - 0.6 ? (3 as const) : roleOf(text)]),
  );
  return blocks.map((block, at) => {
    const role = roles.get(at);
    if (at === title) return { ...block, kind: "title" };
    return role === undefined ? block : { ...block, kind: "heading", role };
  });
}

function roleOf(text: string) {
  return isNumberedHeading(text) && isSmallerHeading(text) ? (3 as const) : roleOfHeading(text);
}

/** The size of most letters. */
export function usualSize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of blocks) {
    for (const { text, set } of lines) {
      const size = Math.round((set?.size ?? 0) * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + text.length);
    }
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as const)[0];
}

function candidate(block: Block, at: number, usual: number): Candidate[] {
  const { lines } = block;
  if ((block.kind !== "text" && block.kind !== "item") || lines.length > mostLines) return [];
  const size = Math.min(...lines.map(({ set }) => set?.size ?? 0));
  const isLarge = size > usual * larger;
  if (!isLarge && !lines.every(({ set }) => set?.bold)) return [];
  const text = roughText(block);
  const isShort =
    isPlainHeading(text) || isQuestion(text) || isNumberedHeading(text) || isCapitalHeading(text);
  if (!isShort && !(isLarge && text.length <= longest && sentenceEnd(text) === "no")) return [];
  // Numbered headings that follow each other look like a list: their letters tell.
  if (block.kind === "item" && !isLarge) return [];
  return [{ at, size, text }];
}

/** The largest words of the first page, before the text begins. */
function findTitle(blocks: readonly Block[], candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (first === undefined) return -1;
  const begins = blocks.findIndex(
    (block) => sentenceEnd(lastLine(block)?.text ?? "") === "yes" && roughText(block).length > 60,
  );
  const top = candidates.filter(({ at }) => begins < 0 || at < begins);
  const best = top.reduce<Candidate | undefined>(
    (found, each) => (each.size > (found?.size ?? 0) ? each : found),
    undefined,
  );
  if (best === undefined) return -1;
  const others = candidates.filter(({ at }) => at !== best.at);
  const isLargest = others.every(({ size }) => size < best.size - 0.6);
  return isLargest || (!isQuestion(best.text) && others.length > 0) ? best.at : -1;
}
