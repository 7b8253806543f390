import * as Y from "yjs";
import { claimPrefix } from "./lost-tags.ts";
import { letterName } from "./mark-changes.ts";
import { type Moment, isNew } from "./new-letters.ts";

/** A letter that bears a tag that nobody put on it. */
export interface StrayLetter {
  readonly text: Y.Text;
  readonly at: number;
  readonly key: string;
}

/** What a received change did to a text: what is new since, and, as `keysAndNames` says it, what a tag now goes over. */
export interface TextChange {
  readonly since: Moment;
  readonly overrun: ReadonlySet<string>;
}

interface Letter {
  readonly at: number;
  readonly name: string;
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
 * between the tag's words is inside. Also letters over which the tag goes since somebody took away the mark that ended
 * it: he had untagged the claim, or had not seen that it was tagged again.
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
    const isOver = ({ name }: Letter) => !ended && overrun.has(`${key} ${name}`);
    const isMeant = (letter: Letter) => !letter.isNew && !isOver(letter);
    const first = letters.findIndex(isMeant);
    const last = ended ? letters.length : letters.findLastIndex(isMeant);
    for (const [index, letter] of letters.entries())
      if (first === -1 || index < first || index > last || isOver(letter))
        strays.push({ text, at: letter.at, key });
  }
  return strays;
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
    const { content, id } = item;
    if (content instanceof Y.ContentFormat && content.key.startsWith(claimPrefix)) {
      if (content.value === null) close(content.key, item);
      else if (!open.has(content.key)) open.set(content.key, { key: content.key, begin: item, letters: [] });
    }
    if (!item.countable) continue;
    for (const { letters } of open.values())
      for (let offset = 0; offset < item.length; offset++)
        letters.push({
          at: at + offset,
          name: letterName(id.client, id.clock + offset),
          isNew: isNew(item, since, offset),
        });
    at += item.length;
  }
  for (const key of Array.from(open.keys())) close(key, null);
  return runs;
}
