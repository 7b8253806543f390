import type { Csl } from "../../sources/model.ts";
import { citationKeys } from "../bibtex/citation-keys.ts";
import { isObject, keptIn } from "../remainder.ts";
import { ownName } from "./read-csl-json.ts";

/** The items of a CSL-JSON array, each written when it is asked for, with an id: its own, where it came with one. */
export function writeCslJson(items: readonly Csl[]): readonly (() => string)[] {
  const keys = citationKeys(items);
  const taken = new Set<string>();
  return items.map((item, index) => {
    const kept = keptIn(item, ownName) ?? {};
    const own = typeof kept.id === "string" && !taken.has(kept.id) ? kept.id : null;
    const id = own ?? keys[index] ?? "";
    taken.add(id);
    return () => JSON.stringify(writeItem(item, id, kept), null, 2);
  });
}

function writeItem(item: Csl, id: string, kept: Readonly<Record<string, unknown>>) {
  const refused = isObject(kept.fields) ? kept.fields : {};
  const { custom, ...fields } = item;
  const { [ownName]: _, ...others } = isObject(custom) ? custom : {};
  return { ...refused, ...fields, id, ...(Object.keys(others).length > 0 && { custom: others }) };
}
