import type { Csl } from "../../sources/model.ts";
import { isObject, keptIn, remainderOf } from "../remainder.ts";
import { type Fields, writeSlots } from "../slots.ts";
import { readRis, remainderTag } from "./read-ris.ts";
import { risSlots } from "./slots.ts";
import { readType, writeType } from "./types.ts";

/** The records of an RIS file, each written when it is asked for; reading them gives the same items back. */
export function writeRis(items: readonly Csl[]): readonly (() => string)[] {
  // The format demands these line ends.
  return items.map((item) => () => writeRecord(item).replaceAll("\n", "\r\n"));
}

function writeRecord(item: Csl): string {
  const kept = keptIn(item, "ris") ?? {};
  const own = typeof kept.type === "string" && readType(kept.type) === item.type ? kept.type : null;
  const tags = writeSlots(risSlots, item, lists(kept.tags), item.type);
  const type = own ?? writeType(item.type);
  const text = recordText(type, tags);
  const [read] = readRis(text).map((each) => each());
  const lost = remainderOf(item, read && "csl" in read ? read.csl : {}, "ris");
  return lost === null ? text : recordText(type, { ...tags, [remainderTag]: [JSON.stringify(lost)] });
}

function recordText(type: string, tags: Fields<readonly string[]>): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    values.map(
      (value) =>
        `${tag}  - ${value.replaceAll(/\r\n?/g, "\n").replaceAll(/\n(?=\s{0,3}[A-Z][A-Z0-9] {1,2}-)/g, "\n    ")}`,
    ),
  );
  return [`TY  - ${type}`, ...lines, "ER  - ", ""].join("\n");
}

function lists(tags: unknown): Fields<readonly string[]> {
  const known = isObject(tags) ? Object.entries(tags) : [];
  return Object.fromEntries(
    known.filter(([, values]) => Array.isArray(values) && values.every((value) => typeof value === "string")),
  ) as Fields<readonly string[]>;
}
