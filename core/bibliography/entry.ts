import { type Csl, csl } from "../sources/model.ts";
import type { WrongEntryCode } from "./vocabulary.ts";

/** What one place of a file says: a source, or why it says none. Lines are counted from 1. */
export type ReadEntry =
  | { readonly line: number; readonly csl: Csl }
  | {
      readonly line: number;
      readonly code: WrongEntryCode;
      /** As far as it could be read. */
      readonly title: string | null;
      /** The field at fault, or the words. */
      readonly detail: string | null;
    };

/** An entry of more letters than this is no reference to a source. */
export const entryLimit = 200_000;

/** An item as the registry keeps it, or what is wrong with it. */
export function checkedEntry(line: number, item: Readonly<Record<string, unknown>>): ReadEntry {
  const title = typeof item.title === "string" ? item.title.trim() : "";
  if (!isShallow(item, deepest)) return { line, code: "unreadable", title: title || null, detail: null };
  if (title === "") return { line, code: "no-title", title: null, detail: null };
  const parsed = csl.safeParse(item);
  if (parsed.success) return { line, csl: parsed.data };
  const detail = parsed.error.issues[0]?.path.join(".") ?? null;
  return { line, code: "invalid", title: title.slice(0, 200), detail };
}

/** Deeper than any reference goes, and no deeper than databases do. */
const deepest = 50;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

/** Those fields of an item that the registry can hold; the others stay where they came from. */
export function acceptable(part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(part).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const shape = fieldShape(name);
    if (!shape) return [[name, value]];
    const parsed = shape.safeParse(value);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(kept) as Record<string, unknown>;
}

function fieldShape(name: string) {
  return name in csl.shape ? csl.shape[name as keyof typeof csl.shape] : null;
}
