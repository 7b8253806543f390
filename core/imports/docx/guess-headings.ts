import type { JsonNode } from "#editor/json-node";
import { excerpt } from "../excerpt.ts";
import { withoutBold, wordsOf } from "../flatten-blocks.ts";
import { isPlainHeading, isQuestion } from "../heading-kinds.ts";
import type { PlacedFinding } from "../html-blocks.ts";
import { node } from "../nodes.ts";
import { titleLevel } from "./body-reader.ts";
import type { Look } from "./look.ts";

interface Candidate {
  readonly at: number;
  readonly look: Look;
  readonly words: string;
}

const larger = 1.15;
const muchLarger = 1.35;

/**
 * Finds headings that nobody set as such: short paragraphs of larger or bold letters. Where there are headings by style, only
 * a title is looked for, on top and in much larger letters.
 */
export function guessHeadings(
  blocks: readonly JsonNode[],
  looks: ReadonlyMap<JsonNode, Look>,
): { blocks: JsonNode[]; findings: PlacedFinding[] } {
  const levels = new Map<number, number>();
  const usual = usualSize(looks);
  const isStyled = blocks.some(({ type }) => type === "heading");
  const candidates = blocks.flatMap((block, at) =>
    candidate(block, at, looks.get(block), usual, at === blocks.length - 1),
  );
  const [first] = candidates;
  const isTitle =
    first?.at === 0 && (isStyled ? first.look.size > usual * muchLarger : isTitleAmong(first, candidates));
  const hasTitle = blocks.some(({ type, attrs }) => type === "heading" && attrs?.level === titleLevel);
  if (first !== undefined && isTitle && !hasTitle) levels.set(first.at, titleLevel);
  if (!isStyled) {
    const headings = candidates.filter(({ at }) => !levels.has(at));
    const sizes = headings.map(({ look }) => look.size);
    const largest = Math.max(...sizes);
    for (const { at, look } of headings) levels.set(at, look.size >= largest * 0.95 ? 1 : 2);
  }
  const findings = [...levels.keys()].map((at): PlacedFinding => {
    return { code: "heading-guessed", excerpt: excerpt(wordsOf(blocks[at] ?? node("doc", []))), at };
  });
  const written = blocks.map((block, at) => {
    const level = levels.get(at);
    return level === undefined ? block : node("heading", (block.content ?? []).map(withoutBold), { level });
  });
  return { blocks: written, findings };
}

/** The size of most letters. */
function usualSize(looks: ReadonlyMap<JsonNode, Look>): number {
  const letters = new Map<number, number>();
  for (const [block, { size }] of looks) letters.set(size, (letters.get(size) ?? 0) + wordsOf(block).length);
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as const)[0];
}

function candidate(
  block: JsonNode,
  at: number,
  look: Look | undefined,
  usual: number,
  isLast: boolean,
): Candidate[] {
  if (block.type !== "paragraph" || look === undefined || isLast) return [];
  const words = wordsOf(block).trim();
  if (!look.bold && look.size < usual * larger) return [];
  return isPlainHeading(words) || isQuestion(words) ? [{ at, look, words }] : [];
}

/** What stands on top is the title if it looks like no other, or if the others are questions. */
function isTitleAmong(first: Candidate, candidates: readonly Candidate[]): boolean {
  const others = candidates.slice(1);
  if (isQuestion(first.words) && others.every(({ look }) => look.size === first.look.size)) return false;
  return others.length > 0 || first.look.centred || first.look.size > 0;
}
