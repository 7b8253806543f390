import * as Y from "yjs";
import { type Moment, isNew } from "./new-letters.ts";

/** Words that bore a claim's tag and are gone: deleted, or in a block that somebody made anew. */
export interface LostTag {
  /** The mark as Yjs keeps it. */
  readonly key: string;
  readonly value: object;
  /** Whether a client of one's own put it there. */
  readonly own: boolean;
  readonly words: string;
  /** What stood directly before and after them in their block. */
  readonly before: string;
  readonly after: string;
  /** What everybody had written before they went. */
  readonly since: Moment;
}

interface Letter {
  readonly sign: string;
  readonly lost: boolean;
  readonly tags: ReadonlyMap<string, Tag>;
}

/** Between the marks that begin and end it, of which either can be one's own: a tag may have been made longer. */
interface Tag {
  readonly value: object;
  own: boolean;
}

/** How the binding begins the name of a claim's mark, which overlaps with others of its kind. */
export const claimPrefix = "claim--";
const contextLength = 64;

/** The words that this transaction takes away from their tags. Those of the clients `own` are one's own. */
export function lostTags(transaction: Y.Transaction, own: ReadonlySet<number>): LostTag[] {
  const blocks = new Set<Y.Text>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (item instanceof Y.Item && item.content instanceof Y.ContentString && item.parent instanceof Y.Text)
      blocks.add(item.parent);
  });
  return [...blocks].flatMap((block) =>
    lostIn(lettersBefore(block, transaction, own), transaction.beforeState),
  );
}

function lostIn(letters: readonly Letter[], since: Moment): LostTag[] {
  const found: LostTag[] = [];
  const textOf = (from: number, to: number) =>
    letters
      .slice(Math.max(0, from), to)
      .map(({ sign }) => sign)
      .join("");
  const keys = new Set(letters.flatMap(({ lost, tags }) => (lost ? [...tags.keys()] : [])));
  for (const key of keys) {
    for (let from = 0; from < letters.length; from++) {
      let to = from;
      const tag = letters[from]?.tags.get(key);
      while (letters[to]?.lost && letters[to]?.tags.get(key) === tag) to++;
      if (tag === undefined || to === from) continue;
      found.push({
        key,
        ...tag,
        words: textOf(from, to),
        before: textOf(from - contextLength, from),
        after: textOf(to, to + contextLength),
        since,
      });
      from = to - 1;
    }
  }
  return found;
}

/** A block's letters as they stood before the transaction. */
function lettersBefore(block: Y.Text, transaction: Y.Transaction, own: ReadonlySet<number>): Letter[] {
  const letters: Letter[] = [];
  let tags = new Map<string, Tag>();
  for (let item = block._start; item !== null; item = item.right) {
    const { content, id } = item;
    const lost = item.deleted && Y.isDeleted(transaction.deleteSet, id);
    if ((item.deleted && !lost) || isNew(item, transaction.beforeState)) continue;
    if (content instanceof Y.ContentFormat && content.key.startsWith(claimPrefix)) {
      tags = new Map(tags);
      const value: unknown = content.value;
      if (typeof value === "object" && value !== null)
        tags.set(content.key, { value, own: own.has(id.client) });
      else {
        const ended = tags.get(content.key);
        if (ended && own.has(id.client)) ended.own = true;
        tags.delete(content.key);
      }
    }
    if (content instanceof Y.ContentString)
      for (const sign of content.str.split("")) letters.push({ sign, lost, tags });
  }
  return letters;
}
