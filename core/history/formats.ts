import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { stoodBefore } from "./stood-before.ts";

/** A tag changes nothing of what the words say: whoever tags them has not written. */
export function isTagFormat(key: string): boolean {
  return isClaimFormat(key) || key === "entity" || key.startsWith("entity--");
}

/** The binding writes an overlapping mark as a format whose key is its name, two hyphens and a hash. */
export function isClaimFormat(key: string): boolean {
  return key === "claim" || key.startsWith("claim--");
}

export function claimIdOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
}

/** The key and the value of a format; null of any other item. */
export function formatOf(item: Y.Item): { readonly key: string; readonly value: unknown } | null {
  if (!(item.content instanceof Y.ContentFormat)) return null;
  const { key, value } = item.content as unknown as { key: string; value: unknown };
  return { key, value };
}

/**
 * Whether the transaction that brought or deleted a format changes the looks of words that stand before and after it.
 * Most do; but every page that hears of formats takes away those that say nothing any more, and sends that as its own:
 * whoever has only read along has written nothing. The words as a whole are looked at, and once.
 */
export function changesLooks(transaction: Y.Transaction, { parent }: Y.Item): boolean {
  if (!(parent instanceof Y.AbstractType)) return false;
  const key = "changesLooks";
  const known =
    (transaction.meta as Map<string, Map<object, boolean>>).get(key) ?? new Map<object, boolean>();
  transaction.meta.set(key, known);
  const change = known.get(parent) ?? looksDiffer(parent, stoodBefore(transaction));
  known.set(parent, change);
  return change;
}

function looksDiffer(words: Y.AbstractType<unknown>, wasThere: (item: Y.Item) => boolean): boolean {
  const before = new Map<string, unknown>();
  const after = new Map<string, unknown>();
  for (let item = words._start; item; item = item.right) {
    const stood = wasThere(item);
    const format = formatOf(item);
    if (!format) {
      if (stood && !item.deleted && !isDeepStrictEqual(before, after)) return true;
    } else if (!isTagFormat(format.key)) {
      if (stood) apply(format, before);
      if (!item.deleted) apply(format, after);
    }
  }
  return false;
}

function apply(
  { key, value }: { readonly key: string; readonly value: unknown },
  looks: Map<string, unknown>,
) {
  if (value === null) looks.delete(key);
  else looks.set(key, value);
}
