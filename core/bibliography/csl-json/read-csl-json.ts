import { type ReadEntry, acceptable, checkedEntry, entryLimit } from "../entry.ts";
import { isObject } from "../remainder.ts";
import type { Item } from "../slots.ts";
import { type ItemText, splitItems } from "./split-items.ts";

/** Where in `custom` the id of an item is kept, and fields that are not as CSL demands them. */
export const ownName = "csl-json";

/** Each item of a CSL-JSON file is read when it is asked for. */
export function readCslJson(text: string): readonly (() => ReadEntry)[] {
  return splitItems(text).map((item) => () => readItem(item));
}

function readItem({ line, text, closed }: ItemText): ReadEntry {
  const title = /"title"\s*:\s*"([^"\\\n]{1,200})/.exec(text)?.[1] ?? null;
  if (!closed) return { line, code: "not-closed", title, detail: null };
  if (text.length > entryLimit) return { line, code: "too-long", title, detail: null };
  const value = parsed(text);
  if (value === null) return { line, code: "unreadable", title, detail: null };
  const { id, custom, ...fields } = value;
  const given = { type: "document", ...fields };
  const item = acceptable(given);
  const refused = Object.entries(given).filter(
    ([name, each]) => !(name in item) && each !== null && each !== "",
  );
  if (refused.some(([name]) => name === "title")) return checkedEntry(line, given);
  const own = {
    ...((typeof id === "string" || typeof id === "number") && { id: String(id) }),
    ...(refused.length > 0 && { fields: Object.fromEntries(refused) as Item }),
  };
  const kept = { ...(isObject(custom) && custom), ...(Object.keys(own).length > 0 && { [ownName]: own }) };
  return checkedEntry(line, { ...item, ...(Object.keys(kept).length > 0 && { custom: kept }) });
}

function parsed(text: string): Item | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
