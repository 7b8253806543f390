import type { Csl } from "../../sources/model.ts";
import { citationKeys } from "../bibtex/citation-keys.ts";
import { isObject, keptIn } from "../remainder.ts";
import { ownName } from "./read-csl-json.ts";

/** A CSL-JSON array, each item with an id: its own, where it came with one. */
export function writeCslJson(items: readonly Csl[]): string {
  const keys = citationKeys(items);
  const taken = new Set<string>();
  const written = items.map((item, index) => {
    const kept = keptIn(item, ownName) ?? {};
    const own = typeof kept.id === "string" && !taken.has(kept.id) ? kept.id : null;
    const id = own ?? keys[index] ?? "";
    taken.add(id);
    return writeItem(item, id, kept);
  });
  return `${JSON.stringify(written, null, 2)}\n`;
}

function writeItem(item: Csl, id: string, kept: Readonly<Record<string, unknown>>) {
  const refused = isObject(kept.fields) ? kept.fields : {};
  const { custom, ...fields } = item;
  const { [ownName]: _, ...others } = isObject(custom) ? custom : {};
  return { ...refused, ...fields, id, ...(Object.keys(others).length > 0 && { custom: others }) };
}
