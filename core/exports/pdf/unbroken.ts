import { type Mark, type MarkedLeaf, nestMarks } from "../nest-marks.ts";
import type { Inline } from "../tree.ts";

export interface Stretch {
  /** Whether it must stand in one line. */
  unbroken: boolean;
  inlines: Inline[];
}

/**
 * A paragraph cut into words that must not be broken and all that stands between them. Who reads a PDF puts a word
 * divided at a line's end together again and drops the hyphen, and so would drop the author's own: „polsko-” and
 * „białoruski” would become one word. (Polish typesetting repeats such a hyphen in the next line, which makes two.)
 * So a word with a sign inside it keeps to one line, unless it is longer than `width` letters; an address may then
 * break after a slash. What a line ends with is thereby always hyphenation, and every word can be had back.
 */
export function keepWhole(inlines: readonly Inline[], width: number): Stretch[] {
  const stretches: { unbroken: boolean; leaves: MarkedLeaf[] }[] = [];
  for (const leaves of splitWords(flatten(inlines, []))) {
    for (const part of lengthOf(leaves) > width ? splitAfterSlashes(leaves) : [leaves]) {
      const unbroken = lengthOf(part) <= width && breaksInside.test(wordsOf(part));
      const last = stretches.at(-1);
      if (last && !unbroken && !last.unbroken) last.leaves.push(...part);
      else stretches.push({ unbroken, leaves: [...part] });
    }
  }
  return stretches.map(({ unbroken, leaves }) => ({ unbroken, inlines: nestMarks(joinTexts(leaves)) }));
}

/** A sign between letters, or a dash that opens a number. */
const breaksInside = /(?:\S[^\p{L}\p{M}\p{N}\s]+|^[-‐–—])[\p{L}\p{N}]/u;

function flatten(inlines: readonly Inline[], marks: readonly Mark[]): MarkedLeaf[] {
  return inlines.flatMap((inline) =>
    inline.type === "marked"
      ? flatten(inline.inlines, [...marks, { type: inline.mark, attrs: inline.attrs }])
      : [{ leaf: inline, marks }],
  );
}

/** Words, which can run through several leaves, and the spaces, notes and breaks between them. */
function splitWords(leaves: readonly MarkedLeaf[]): MarkedLeaf[][] {
  const words: MarkedLeaf[][] = [];
  let inWord = false;
  for (const piece of leaves.flatMap((leaf) => splitLeaf(leaf, /(?<=\s)(?=\S)|(?<=\S)(?=\s)/))) {
    const ofWord = piece.leaf.type === "text" && /\S/.test(piece.leaf.text);
    if (ofWord && inWord) words.at(-1)?.push(piece);
    else words.push([piece]);
    inWord = ofWord;
  }
  return words;
}

function splitAfterSlashes(leaves: readonly MarkedLeaf[]): MarkedLeaf[][] {
  return leaves.flatMap((leaf) => splitLeaf(leaf, /(?<=[/?&=])(?![/?&=])/)).map((piece) => [piece]);
}

function splitLeaf({ leaf, marks }: MarkedLeaf, where: RegExp): MarkedLeaf[] {
  if (leaf.type !== "text") return [{ leaf, marks }];
  return leaf.text.split(where).map((text) => ({ leaf: { ...leaf, text }, marks }));
}

function joinTexts(leaves: readonly MarkedLeaf[]): MarkedLeaf[] {
  const joined: MarkedLeaf[] = [];
  for (const { leaf, marks } of leaves) {
    const last = joined.at(-1);
    if (last?.leaf.type === "text" && leaf.type === "text" && last.marks === marks) {
      joined[joined.length - 1] = { leaf: { ...leaf, text: last.leaf.text + leaf.text }, marks };
    } else joined.push({ leaf, marks });
  }
  return joined;
}

function wordsOf(leaves: readonly MarkedLeaf[]): string {
  return leaves.map(({ leaf }) => leaf.text).join("");
}

function lengthOf(leaves: readonly MarkedLeaf[]): number {
  return wordsOf(leaves).length;
}
