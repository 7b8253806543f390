import { type ReadEntry, checkedEntry, entryLimit } from "../entry.ts";
import { withRemainder } from "../remainder.ts";
import { readSlots } from "../slots.ts";
import { risSlots } from "./slots.ts";
import { type RisRecord, splitRecords } from "./split-records.ts";
import { readType } from "./types.ts";

/** The tag under which what RIS has no place for is written. */
export const remainderTag = "XC";

/** Each record of an RIS file is read when it is asked for. */
export function readRis(text: string): readonly (() => ReadEntry)[] {
  return splitRecords(text).map((found) => () => {
    if ("tags" in found) return readRecord(found);
    return { line: found.line, code: "outside", title: null, detail: found.words };
  });
}

function readRecord({ line, type: own, tags, fault }: RisRecord): ReadEntry {
  const title = (tags.TI ?? tags.T1)?.[0] ?? null;
  const length = Object.values(tags).flat().join("").length;
  if (fault !== null) return { line, code: fault, title, detail: null };
  if (length > entryLimit)
    return { line, code: "too-long", title: title?.slice(0, 200) ?? null, detail: null };
  const { [remainderTag]: remainder, ...fields } = tags;
  const type = readType(own);
  const { item, kept } = readSlots(risSlots, fields, type);
  const ris = { type: own, ...(Object.keys(kept).length > 0 && { tags: kept }) };
  return checkedEntry(line, withRemainder({ type, ...item, custom: { ris } }, remainder?.[0]));
}
