import * as Y from "yjs";
import { claimPrefix } from "./lost-tags.ts";
import { type Moment, isNew } from "./new-letters.ts";

/** A letter that bears a tag that nobody put on it. */
export interface StrayLetter {
  readonly text: Y.Text;
  readonly at: number;
  readonly key: string;
}

/** What a received change did to a text: what is new since, and tags of which it took the end away. */
export interface TextChange {
  readonly since: Moment;
  readonly overrun: ReadonlySet<Y.Item>;
}

interface Letter {
  readonly at: number;
  readonly isNew: boolean;
}

/** The letters between the marks that begin and end a tag. */
interface Run {
  readonly key: string;
  readonly begin: Y.Item;
  readonly letters: Letter[];
}

/**
 * Letters that came to the edge of a tag of one's own and fell inside it: Yjs orders what comes to one place at once
 * by client, and whoever wrote them could not see the tag. If he had, he would have put its marks anew. What came
 * between the tag's words is inside.
 */
export function strayLetters(
  text: Y.Text,
  own: ReadonlySet<number>,
  { since, overrun }: TextChange,
): StrayLetter[] {
  const strays: StrayLetter[] = [];
  for (const { key, begin, letters, end } of runsIn(text, since)) {
    if (isNew(begin, since) || !own.has(begin.id.client)) continue;
    const ended = end !== null && isNew(end, since);
    if (overrun.has(begin) && !ended) for (const { at } of letters) strays.push({ text, at, key });
    const first = letters.findIndex((letter) => !letter.isNew);
    const last = letters.findLastIndex((letter) => !letter.isNew);
    const before = letters.slice(0, first === -1 ? letters.length : first);
    const after = ended ? [] : letters.slice(last + 1);
    for (const at of new Set([...before, ...after].map((letter) => letter.at)))
      strays.push({ text, at, key });
  }
  return strays;
}

/**
 * The marks that begin a tag which now goes over letters that stood outside of it: somebody untagged the claim while
 * its words were parted in two, and this half of the marks was not there for him.
 */
export function overrunMarks(text: Y.Text, transaction: Y.Transaction): Set<Y.Item> {
  const before = new Set<string>();
  const after = new Map<string, Y.Item>();
  const overrun = new Set<Y.Item>();
  for (let item = text._start; item !== null; item = item.right) {
    const stood = !isNew(item, transaction.beforeState);
    const { content } = item;
    if (content instanceof Y.ContentFormat && content.key.startsWith(claimPrefix)) {
      if (stood && (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id)))
        before[content.value === null ? "delete" : "add"](content.key);
      if (!item.deleted && content.value === null) after.delete(content.key);
      else if (!item.deleted && !after.has(content.key)) after.set(content.key, item);
    }
    if (item.deleted || !stood || !(content instanceof Y.ContentString)) continue;
    for (const [key, begin] of after)
      if (!before.has(key) && !isNew(begin, transaction.beforeState)) overrun.add(begin);
  }
  return overrun;
}

function runsIn(text: Y.Text, since: Moment): (Run & { readonly end: Y.Item | null })[] {
  const open = new Map<string, Run>();
  const runs: (Run & { readonly end: Y.Item | null })[] = [];
  const close = (key: string, end: Y.Item | null) => {
    const run = open.get(key);
    if (run) runs.push({ ...run, end });
    open.delete(key);
  };
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat && content.key.startsWith(claimPrefix)) {
      if (content.value === null) close(content.key, item);
      else if (!open.has(content.key)) open.set(content.key, { key: content.key, begin: item, letters: [] });
    }
    if (!item.countable) continue;
    for (const { letters } of open.values())
      for (let offset = 0; offset < item.length; offset++)
        letters.push({ at: at + offset, isNew: isNew(item, since, offset) });
    at += item.length;
  }
  for (const key of Array.from(open.keys())) close(key, null);
  return runs;
}
