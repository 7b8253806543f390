import * as Y from "yjs";
import { wrapLetters } from "#editor/wrap-letters";
import { claimPrefix } from "./lost-tags.ts";
import { isNew } from "./new-letters.ts";

/** Letters of a text, `length` from `clock` on, and a claim's mark. */
export interface Tagged {
  readonly text: Y.Text;
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly key: string;
  readonly value: object;
}

export interface MarkChanges {
  /** Deleted, with the mark that they bore. */
  readonly deleted: readonly Tagged[];
  /** Still there, without the mark that they bore; `partly` where others of the text bear it as before. */
  readonly bereft: readonly (Tagged & { readonly partly: boolean })[];
  /** With a mark that they did not bear; `overrun` are those that stood outside of a mark which had been there too. */
  readonly gained: readonly (Tagged & { readonly overrun: boolean })[];
}

/** A letter as it stands, named as `letterName` does. */
export interface NamedLetter {
  readonly name: string;
  readonly tagged: boolean;
}

type Marks = Map<string, { readonly value: object; readonly isFresh: boolean }>;

/** What a transaction did to the marks of claims on the letters of a text. */
export function markChanges(text: Y.Text, transaction: Y.Transaction): MarkChanges {
  const before: Marks = new Map();
  const after: Marks = new Map();
  const deleted: Tagged[] = [];
  const bereft: Tagged[] = [];
  const gained: (Tagged & { overrun: boolean })[] = [];
  const kept = new Set<string>();
  for (let item = text._start; item !== null; item = item.right) {
    const { content, id, length } = item;
    const isFresh = isNew(item, transaction.beforeState);
    const stood = !isFresh && (!item.deleted || Y.isDeleted(transaction.deleteSet, id));
    if (content instanceof Y.ContentFormat && content.key.startsWith(claimPrefix)) {
      if (stood) turn(before, content, isFresh);
      if (!item.deleted) turn(after, content, isFresh);
    }
    if (!item.countable) continue;
    const letters = { text, client: id.client, clock: id.clock, length };
    if (stood)
      for (const [key, { value }] of before)
        if (item.deleted || !after.has(key))
          (item.deleted ? deleted : bereft).push({ key, value, ...letters });
        else kept.add(key);
    if (!item.deleted)
      for (const [key, mark] of after)
        if (!stood || !before.has(key))
          gained.push({ key, value: mark.value, ...letters, overrun: stood && !mark.isFresh });
  }
  return { deleted, bereft: bereft.map((tagged) => ({ ...tagged, partly: kept.has(tagged.key) })), gained };
}

/** The marks that hold from a place on. The first of several that say the same counts as the one that holds. */
function turn(marks: Marks, { key, value }: Y.ContentFormat, isFresh: boolean): void {
  const set: unknown = value;
  if (typeof set !== "object" || set === null) marks.delete(key);
  else if (!marks.has(key)) marks.set(key, { value: set, isFresh });
}

export function letterName(client: number, clock: number): string {
  return `${client}:${clock}`;
}

/** The names of these letters, each with its key before it. */
export function keysAndNames(tagged: readonly Tagged[]): Set<string> {
  return new Set(
    tagged.flatMap(({ key, client, clock, length }) =>
      Array.from({ length }, (_, offset) => `${key} ${letterName(client, clock + offset)}`),
    ),
  );
}

export function namedLetters(text: Y.Text, key: string): NamedLetter[] {
  const letters: NamedLetter[] = [];
  let tagged = false;
  for (let item = text._start; item !== null; item = item.right) {
    const { content, id } = item;
    if (item.deleted) continue;
    if (content instanceof Y.ContentFormat && content.key === key)
      tagged = (content.value as unknown) !== null;
    if (!item.countable) continue;
    for (let offset = 0; offset < item.length; offset++)
      letters.push({ name: letterName(id.client, id.clock + offset), tagged });
  }
  return letters;
}

/** Puts a mark on those letters of `wanted` (as `keysAndNames`) that stand in the text and lack it. */
export function tagNamed(text: Y.Text, key: string, value: object, wanted: ReadonlySet<string>): void {
  const letters = namedLetters(text, key);
  const lacks = (at: number) =>
    letters[at] !== undefined && !letters[at].tagged && wanted.has(`${key} ${letters[at].name}`);
  for (let at = 0; at < letters.length; at++) {
    const from = at;
    while (lacks(at)) at++;
    if (at > from) wrapLetters(text, { at: from, length: at - from, key, value });
  }
}
