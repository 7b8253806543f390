import * as Y from "yjs";
import { commonEnd, commonStart, hole } from "./likeness.ts";
import type { LostTag } from "./lost-tags.ts";
import { isNew, textsSince } from "./new-letters.ts";

/** Letters of a text that are to bear a tag. */
export interface Place {
  readonly text: Y.Text;
  readonly at: number;
  readonly length: number;
}

/** Texts in a row, a hole after each. */
interface Row {
  readonly texts: readonly { readonly text: Y.Text; readonly start: number }[];
  readonly letters: string;
  /** The letters that were written since the tag was lost; a hole stands for any other. */
  readonly open: string;
}

export interface Found {
  readonly places: readonly Place[];
  /** What still stands nowhere. */
  readonly rest: readonly LostTag[];
}

/**
 * Where lost words stand now, in a copy of their block, in whatever pieces: among the letters written since they were
 * lost. `chance` is how many letters may be alike by chance.
 */
export function findAgain(doc: Y.Doc, tag: LostTag, chance: number): Found {
  const row = writtenSince(doc, tag);
  const places: Place[] = [];
  const rest: LostTag[] = [];
  let missed = 0;
  const miss = (from: number, to: number) => {
    if (to > from) rest.push(partOf(tag, from, to));
  };
  for (let at = 0; at < tag.words.length; at++) {
    const { start, length, alike } = bestPlace(row, tag, at);
    if (length === 0 || length + alike < chance) continue;
    const within = row.texts.findLast((text) => text.start <= start);
    if (within) places.push({ text: within.text, at: start - within.start, length });
    miss(missed, at);
    missed = at + length;
    at = missed - 1;
  }
  miss(missed, tag.words.length);
  return { places, rest };
}

/** What of a place does not bear the tag: marks that stand are left alone, a colleague may be taking off theirs. */
export function lacking({ text, at, length }: Place, key: string): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (const { insert, attributes } of text.toDelta() as Look[]) {
    const to = from + (typeof insert === "string" ? insert.length : 1);
    const begin = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (begin < end && (attributes?.[key] ?? null) === null)
      found.push({ text, at: begin, length: end - begin });
    from = to;
  }
  return found;
}

interface Look {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function partOf(tag: LostTag, from: number, to: number): LostTag {
  return {
    ...tag,
    words: tag.words.slice(from, to),
    before: tag.before + tag.words.slice(0, from),
    after: tag.words.slice(to) + tag.after,
  };
}

/** Where the words from `at` on stand for the longest stretch, and of such places the one with the same words around. */
function bestPlace(row: Row, tag: LostTag, at: number): { start: number; length: number; alike: number } {
  let start = -1;
  let length = 0;
  while (at + length < tag.words.length) {
    const next = row.open.indexOf(tag.words.slice(at, at + length + 1), Math.max(start, 0));
    if (next === -1) break;
    start = next;
    length++;
  }
  const words = tag.words.slice(at, at + length);
  let alike = -1;
  for (let other = start; length > 0 && other !== -1; other = row.open.indexOf(words, other + 1)) {
    const around =
      commonEnd(tag.before + tag.words.slice(0, at), row.letters, other) +
      commonStart(tag.words.slice(at + length) + tag.after, row.letters, other + length);
    if (around > alike) [alike, start] = [around, other];
  }
  return { start, length, alike };
}

function writtenSince(doc: Y.Doc, { since }: LostTag): Row {
  const texts: { text: Y.Text; start: number }[] = [];
  let letters = "";
  let open = "";
  for (const text of textsSince(doc, since)) {
    texts.push({ text, start: letters.length });
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      const signs = item.content instanceof Y.ContentString ? item.content.str : hole.repeat(item.length);
      letters += signs;
      for (let offset = 0; offset < signs.length; offset++)
        open += isNew(item, since, offset) ? (signs[offset] ?? "") : hole;
    }
    letters += hole;
    open += hole;
  }
  return { texts, letters, open };
}
