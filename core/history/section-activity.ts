import * as Y from "yjs";
import { documentField } from "#editor/schema";
import type { Origin } from "../documents/text-origins.ts";
import { isSectionId, leadSectionId } from "../sections/vocabulary.ts";
import type { MovedWords } from "./moved-words.ts";
import type { Stamp } from "./stamps.ts";

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
  /** By section, then by user. */
  readonly sections: Map<string, Map<string, Contribution>>;
  /** Who tagged which claim. */
  readonly taggers: Map<string, string>;
  /** Who last wrote words in which run of text (a Y.XmlText), the latest last. */
  readonly writers: Map<object, string>;
  /** Which clocks entered the text, and who had brought them, in the order of their entering. */
  readonly stamps: EnteredStamp[];
}

export function noActivity(): Activity {
  return { sections: new Map(), taggers: new Map(), writers: new Map(), stamps: [] };
}

/** Notes what a transaction, whose structs have not been collected yet, deleted in somebody's name. */
export function noteRemoved(transaction: Y.Transaction, userId: string, activity: Activity): void {
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    // What the same update both wrote and deleted never stood in the text.
    const isNew = struct.id.clock >= (transaction.beforeState.get(struct.id.client) ?? 0);
    if (struct instanceof Y.Item && !isNew) note(transaction.doc, struct, userId, activity, "removed");
  });
}

/** Notes a struct that has entered the text in somebody's name. */
export function noteAdded(doc: Y.Doc, struct: Y.Item | Y.GC, userId: string, activity: Activity): void {
  if (struct instanceof Y.Item && !struct.deleted) note(doc, struct, userId, activity, "added");
}

/** Takes back what was noted of words that have only moved within a section. */
export function noteMoved(
  doc: Y.Doc,
  moved: readonly MovedWords[],
  userId: string,
  activity: Activity,
): void {
  for (const { item, was, length } of moved) {
    const sectionId = sectionOf(doc, item);
    if (sectionOf(doc, was) !== sectionId) continue;
    const contribution = contributionOf(activity, sectionId, userId);
    contribution.added -= length;
    contribution.removed -= length;
  }
}

function note(
  doc: Y.Doc,
  item: Y.Item,
  userId: string,
  activity: Activity,
  change: keyof Contribution,
): void {
  if (change === "added") noteTag(item, userId, activity);
  const content = item.content;
  if (
    !(
      content instanceof Y.ContentString ||
      content instanceof Y.ContentFormat ||
      content instanceof Y.ContentType ||
      // An attribute, such as the place in a source that a citation names.
      (content instanceof Y.ContentAny && item.parentSub !== null)
    )
  ) {
    return;
  }
  const contribution = contributionOf(activity, sectionOf(doc, item), userId);
  if (content instanceof Y.ContentString) {
    contribution[change] += content.str.length;
    if (item.parent instanceof Y.AbstractType) {
      activity.writers.delete(item.parent);
      activity.writers.set(item.parent, userId);
    }
  }
}

/** The binding writes an overlapping mark as a format whose key is its name, two hyphens and a hash. */
function noteTag(item: Y.Item, userId: string, activity: Activity): void {
  if (!(item.content instanceof Y.ContentFormat)) return;
  const { key, value } = item.content as unknown as { key: string; value: unknown };
  if (!isClaimFormat(key)) return;
  const id = claimIdOf(value);
  if (id && !activity.taggers.has(id)) activity.taggers.set(id, userId);
}

export function isClaimFormat(key: string): boolean {
  return key === "claim" || key.startsWith("claim--");
}

export function claimIdOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
}

function contributionOf(activity: Activity, sectionId: string, userId: string): Contribution {
  const users = activity.sections.get(sectionId) ?? new Map<string, Contribution>();
  activity.sections.set(sectionId, users);
  const contribution = users.get(userId) ?? { added: 0, removed: 0 };
  users.set(userId, contribution);
  return contribution;
}

/** The section that an item stands, or stood, in: that of the last heading at or before its block. */
function sectionOf(doc: Y.Doc, item: Y.Item): string {
  const fragment: unknown = doc.getXmlFragment(documentField);
  let block: Y.Item | null = item;
  while (block && block.parent !== fragment) {
    const parent: unknown = block.parent;
    block = parent instanceof Y.AbstractType ? (parent as unknown as { _item: Y.Item | null })._item : null;
  }
  for (; block; block = block.left) {
    const id = headingId(block);
    if (id) return id;
  }
  return leadSectionId;
}

function headingId(block: Y.Item): string | null {
  if (!(block.content instanceof Y.ContentType)) return null;
  const type: unknown = block.content.type;
  if (!(type instanceof Y.XmlElement) || type.nodeName !== "sectionHeading" || block.deleted) return null;
  const id: unknown = type.getAttribute("id");
  return isSectionId(id) ? id : null;
}
