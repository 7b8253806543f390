import { flatten, retag, type TaggedRange } from "../documents/flat-text.ts";
import { sectionIdOf } from "../sections/split-sections.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { diffWords } from "./diff-words.ts";
import type { JsonNode } from "#editor/json-node";

/**
 * The text with one section's nodes replaced by those of a revision. Claims stay on the words that both have; a
 * claim of the revision that stands nowhere in the text any more comes back with its words. A section that has
 * left the text is put back as the `position`th.
 */
export function replaceSection(
  doc: JsonNode,
  sectionId: string,
  revision: readonly JsonNode[],
  position: number,
): JsonNode {
  const blocks = doc.content ?? [];
  const [start, end] = extentOf(blocks, sectionId, position);
  const present = blocks.slice(start, end);
  const elsewhere = flatten([...blocks.slice(0, start), ...blocks.slice(end)]).ranges;
  const restored = retag(revision, keptClaims(present, revision, elsewhere));
  return { ...doc, content: [...blocks.slice(0, start), ...restored, ...blocks.slice(end)] };
}

function keptClaims(
  present: JsonNode[],
  revision: readonly JsonNode[],
  elsewhere: TaggedRange[],
): TaggedRange[] {
  const before = flatten(present);
  const after = flatten(revision);
  const standing = new Set([...before.ranges, ...elsewhere].map(({ id }) => id));
  const returning = after.ranges.filter(({ id }) => !standing.has(id));
  const surviving: TaggedRange[] = [];
  let from = 0;
  let to = 0;
  for (const { op, text } of diffWords(before.text, after.text)) {
    if (op === "equal") surviving.push(...moved(before.ranges, from, from + text.length, to - from));
    if (op !== "insert") from += text.length;
    if (op !== "delete") to += text.length;
  }
  return [...hulls(surviving, before, after.text), ...returning];
}

/** Of a claim's letters, the part that must survive for the claim to stand: a lone conjunction is not its words. */
const keptShare = 1 / 3;

/** Each claim over all that lies between its first and its last surviving word, if enough of it survives. */
function hulls(
  pieces: readonly TaggedRange[],
  before: ReturnType<typeof flatten>,
  text: string,
): TaggedRange[] {
  const wordy = pieces.filter(({ from, to }) => letters(text.slice(from, to)) > 0);
  const ids = [...new Set(wordy.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = wordy.filter((piece) => piece.id === id);
    const kept = sum(own.map(({ from, to }) => letters(text.slice(from, to))));
    const had = before.ranges.filter((range) => range.id === id);
    const whole = sum(had.map(({ from, to }) => letters(before.text.slice(from, to))));
    if (kept < whole * keptShare) return [];
    return [{ id, from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) }];
  });
}

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** What of the ranges lies in [from, to), shifted. */
function moved(ranges: readonly TaggedRange[], from: number, to: number, shift: number): TaggedRange[] {
  return ranges
    .map((range) => ({ ...range, from: Math.max(range.from, from), to: Math.min(range.to, to) }))
    .filter((range) => range.from < range.to)
    .map((range) => ({ ...range, from: range.from + shift, to: range.to + shift }));
}

/** Where a section's blocks begin and end; an empty place for one that is not in the text. */
function extentOf(blocks: readonly JsonNode[], sectionId: string, position: number): [number, number] {
  const starts = [{ id: leadSectionId, index: 0 }];
  for (const [index, block] of blocks.entries()) {
    const id = sectionIdOf(block);
    if (id !== null && !starts.some((start) => start.id === id)) starts.push({ id, index });
  }
  const at = starts.findIndex((start) => start.id === sectionId);
  const endOf = (order: number) => starts[order + 1]?.index ?? blocks.length;
  if (at >= 0) return [starts[at]?.index ?? 0, endOf(at)];
  const place = endOf(Math.min(position, starts.length) - 1);
  return [place, place];
}
