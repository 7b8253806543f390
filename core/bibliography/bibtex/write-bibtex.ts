import { isObject, keptIn, remainderOf } from "../remainder.ts";
import type { Csl } from "../../sources/model.ts";
import { type Fields, writeSlots } from "../slots.ts";
import { citationKeys } from "./citation-keys.ts";
import { readBibtex, remainderField } from "./read-bibtex.ts";
import { bibtexSlots, hasAddress } from "./slots.ts";
import { readType, writeType } from "./types.ts";

/** The entries of a BibTeX file, each written when it is asked for; reading them gives the same items back. */
export function writeBibtex(items: readonly Csl[]): readonly (() => string)[] {
  const keys = citationKeys(items);
  return items.map((item, index) => () => writeEntry(item, keys[index] ?? ""));
}

function writeEntry(item: Csl, key: string): string {
  const kept = keptIn(item, "bibtex") ?? {};
  const given = strings(kept.fields);
  const own = typeof kept.type === "string" ? kept.type : null;
  const plain = writeType(item.type);
  const fields = writeSlots(bibtexSlots, item, given, item.type);
  const same = own !== null && readType(own, given.entrysubtype, hasAddress(fields)) === item.type;
  const type = same ? own : plain.type;
  const { entrysubtype, ...others } = fields;
  // Of an item that has become another kind since, the old kind is not told.
  const stale = readType(type, entrysubtype, hasAddress(fields)) !== item.type;
  const subtype = stale ? plain.entrysubtype : (entrysubtype ?? plain.entrysubtype);
  const whole = { ...others, ...(subtype !== undefined && { entrysubtype: subtype }) };
  const text = entryText(type, key, whole);
  const [read] = readBibtex(text).map((each) => each());
  const lost = remainderOf(item, read && "csl" in read ? read.csl : {}, "bibtex");
  if (lost === null) return text;
  return entryText(type, key, { ...whole, [remainderField]: braced(JSON.stringify(lost)) });
}

function entryText(type: string, key: string, fields: Fields<string>): string {
  const lines = Object.entries(fields).map(
    // A line of a value never begins as an entry does.
    ([name, value]) => `  ${name.replace(/\+\d+$/, "")} = {${value.replaceAll("\n", "\n    ")}}`,
  );
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}

/** JSON whose only braces are its own, which are balanced, and in which no space is closed up. */
function braced(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replaceAll(
      /[{}$%]|(?<= ) /g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}

function strings(fields: unknown): Fields<string> {
  const known = isObject(fields) ? Object.entries(fields) : [];
  return Object.fromEntries(known.filter(([, value]) => typeof value === "string")) as Fields<string>;
}
