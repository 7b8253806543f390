import { isDeepStrictEqual } from "node:util";
import type { Item } from "./slots.ts";

/**
 * What of `wanted` a file would lose: the fields that are not `read` back from it as they are, and null for those that
 * are read though nobody wrote them. Null when nothing would be lost. What `custom` holds under `own` is written in its
 * own way and not looked at.
 */
export function remainderOf(wanted: Item, read: Item, own: string): Item | null {
  const [from, to] = [comparable(read, own), comparable(wanted, own)];
  const names = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  const lost = names
    .filter((name) => !isDeepStrictEqual(to[name], from[name]))
    .map((name) => [name, to[name] ?? null]);
  return lost.length === 0 ? null : (Object.fromEntries(lost) as Item);
}

/** Puts a remainder back; a text that is none is left alone. */
export function withRemainder(item: Item, text: string | undefined): Item {
  const remainder = text === undefined ? null : readObject(text);
  if (remainder === null) return item;
  const { custom, ...fields } = remainder;
  const names = Object.keys(fields);
  const rest = Object.entries(item).filter(([name]) => !names.includes(name));
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const whole = Object.fromEntries([...rest, ...given]) as Item;
  if (!isObject(custom)) return whole;
  return { ...whole, custom: { ...custom, ...customOf(item) } };
}

/** What a file's own format keeps in `custom`; null when the item did not come from one. */
export function keptIn(item: Item, own: string): Item | null {
  const kept = customOf(item)[own];
  return isObject(kept) ? kept : null;
}

function comparable(item: Item, own: string): Item {
  const fields = Object.entries(item).filter(([name]) => name !== "id" && name !== "custom");
  const others = Object.entries(customOf(item)).filter(([name]) => name !== own);
  const custom = others.length > 0 ? [["custom", Object.fromEntries(others)]] : [];
  // Through JSON, since that is what the registry and the file hold.
  return JSON.parse(JSON.stringify(Object.fromEntries([...fields, ...custom]))) as Item;
}

function customOf(item: Item): Item {
  return isObject(item.custom) ? item.custom : {};
}

export function isObject(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readObject(text: string): Item | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
