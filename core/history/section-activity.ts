import * as Y from "yjs";
import { documentField } from "#editor/schema";
import type { Origin } from "../documents/text-origins.ts";
import { isSectionId, leadSectionId } from "../sections/vocabulary.ts";
import { changesLooks, claimIdOf, formatOf, isClaimFormat, isTagFormat } from "./formats.ts";
import type { MovedWords } from "./moved-words.ts";
import type { Stamp } from "./stamps.ts";
import { isNew, stoodBefore } from "./stood-before.ts";

export interface Contribution {
  added: number;
  removed: number;
}

/** Who brought clocks that have entered the text. */
export interface EnteredStamp extends Stamp {
  /** Where they were, if they are of words that the row only moves: theirs is what these clocks are stamped with. */
  readonly origin?: Origin;
}

/** What people wrote in one stretch of the log. Lengths in UTF-16 units. */
export interface Activity {
  /** By section, then by user, who wrote last the last. */
  readonly sections: Map<string, Map<string, Contribution>>;
  /** In which sections words were tagged, or a tag was taken off. */
  readonly tagged: Set<string>;
  /** Who tagged which claim. */
  readonly taggers: Map<string, string>;
  /** Who last wrote words in which run of text (a Y.XmlText), the latest last. */
  readonly writers: Map<object, string>;
  /** Which clocks entered the text, and who had brought them, in the order of their entering. */
  readonly stamps: EnteredStamp[];
}

export function noActivity(): Activity {
  return { sections: new Map(), tagged: new Set(), taggers: new Map(), writers: new Map(), stamps: [] };
}

/** Notes what a transaction, whose structs have not been collected yet, deleted in somebody's name. */
export function noteRemoved(transaction: Y.Transaction, userId: string, activity: Activity): void {
  const { doc } = transaction;
  const wasThere = stoodBefore(transaction);
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    // What the same update both wrote and deleted never stood in the text.
    if (!(struct instanceof Y.Item) || isNew(transaction, struct)) return;
    note(transaction, struct, () => sectionOf(doc, struct, wasThere), userId, activity, "removed");
    // The blocks of a heading that is gone have come to the section before it.
    const next = headingId(struct, true) ? nextBlock(transaction, struct) : null;
    if (next) contributionOf(activity, sectionOf(doc, next), userId);
  });
}

/** Notes a struct that has entered the text by a transaction, in somebody's name. */
export function noteAdded(
  transaction: Y.Transaction,
  struct: Y.Item | Y.GC,
  userId: string,
  activity: Activity,
): void {
  if (!(struct instanceof Y.Item) || struct.deleted) return;
  const { doc } = transaction;
  note(transaction, struct, () => sectionOf(doc, struct), userId, activity, "added");
  // A new heading has taken the blocks after it from the section before it.
  if (struct.left && headingId(struct) && nextBlock(transaction, struct)) {
    contributionOf(activity, sectionOf(doc, struct.left), userId);
  }
}

/** Takes back what was noted of words that have only moved within a section. */
export function noteMoved(
  transaction: Y.Transaction,
  moved: readonly MovedWords[],
  userId: string,
  activity: Activity,
): void {
  for (const { item, was, length } of moved) {
    const { doc } = transaction;
    const sectionId = sectionOf(doc, item);
    if (sectionOf(doc, was, stoodBefore(transaction)) !== sectionId) continue;
    const contribution = contributionOf(activity, sectionId, userId);
    contribution.added -= length;
    contribution.removed -= length;
  }
}

function note(
  transaction: Y.Transaction,
  item: Y.Item,
  section: () => string,
  userId: string,
  activity: Activity,
  change: keyof Contribution,
): void {
  if (change === "added") noteTag(item, userId, activity);
  const content = item.content;
  const format = formatOf(item);
  if (format && isTagFormat(format.key)) {
    activity.tagged.add(section());
    return;
  }
  if (
    !(
      content instanceof Y.ContentString ||
      content instanceof Y.ContentType ||
      (format && changesLooks(transaction, item)) ||
      // An attribute, such as the place in a source that a citation names.
      (content instanceof Y.ContentAny && item.parentSub !== null)
    )
  ) {
    return;
  }
  const contribution = contributionOf(activity, section(), userId);
  if (content instanceof Y.ContentString) {
    contribution[change] += content.str.length;
    if (item.parent instanceof Y.AbstractType) {
      activity.writers.delete(item.parent);
      activity.writers.set(item.parent, userId);
    }
  }
}

function noteTag(item: Y.Item, userId: string, activity: Activity): void {
  const format = formatOf(item);
  const id = format && isClaimFormat(format.key) ? claimIdOf(format.value) : null;
  if (id && !activity.taggers.has(id)) activity.taggers.set(id, userId);
}

function contributionOf(activity: Activity, sectionId: string, userId: string): Contribution {
  const users = activity.sections.get(sectionId) ?? new Map<string, Contribution>();
  activity.sections.set(sectionId, users);
  const contribution = users.get(userId) ?? { added: 0, removed: 0 };
  users.delete(userId);
  users.set(userId, contribution);
  return contribution;
}

/** The section that an item stands in: that of the last heading at or before its block, of those that are `there`. */
function sectionOf(doc: Y.Doc, item: Y.Item, there = isThere): string {
  for (let block = blockOf(doc, item); block; block = block.left) {
    const id = there(block) ? headingId(block, true) : null;
    if (id) return id;
  }
  return leadSectionId;
}

function blockOf(doc: Y.Doc, item: Y.Item): Y.Item | null {
  const fragment: unknown = doc.getXmlFragment(documentField);
  let block: Y.Item | null = item;
  while (block && block.parent !== fragment) {
    const parent: unknown = block.parent;
    block = parent instanceof Y.AbstractType ? (parent as unknown as { _item: Y.Item | null })._item : null;
  }
  return block;
}

function isThere(item: Y.Item): boolean {
  return !item.deleted;
}

/** The first block after a heading, and before the next, that is there and was before the transaction. */
function nextBlock(transaction: Y.Transaction, heading: Y.Item): Y.Item | null {
  for (let next = heading.right; next && !headingId(next); next = next.right) {
    if (isThere(next) && !isNew(transaction, next)) return next;
  }
  return null;
}

/** The id of the section that a block begins, `also` if the block is deleted, and not collected yet. */
function headingId(block: Y.Item, also = false): string | null {
  if (!(block.content instanceof Y.ContentType) || (block.deleted && !also)) return null;
  const type: unknown = block.content.type;
  if (!(type instanceof Y.XmlElement) || type.nodeName !== "sectionHeading") return null;
  const attribute = type._map.get("id")?.content;
  const id: unknown = attribute instanceof Y.ContentAny ? attribute.arr[0] : null;
  return isSectionId(id) ? id : null;
}
