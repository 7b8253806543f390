import { isDeepStrictEqual } from "node:util";
import { acceptable } from "./entry.ts";

/** The fields of an entry as its file holds them. */
export type Fields<Value> = Readonly<Record<string, Value>>;
export type Item = Readonly<Record<string, unknown>>;

/** Fields of a file that together say one thing of CSL, and both ways between them. */
export interface Slot<Value> {
  readonly names: readonly string[];
  /** What these fields say, `type` being the CSL type of the entry; nothing where they say nothing CSL can hold. */
  readonly read: (fields: Fields<Value>, type: string) => Item;
  readonly write: (item: Item, type: string) => Fields<Value>;
}

export interface ReadFields<Value> {
  readonly item: Item;
  /** The fields that writing the item would not give back as they came: to be kept beside it. */
  readonly kept: Fields<Value>;
}

export function readSlots<Value>(
  slots: readonly Slot<Value>[],
  fields: Fields<Value>,
  type: string,
): ReadFields<Value> {
  const item: Record<string, unknown> = {};
  const known = new Set(slots.flatMap(({ names }) => names));
  const kept = new Map(Object.entries(fields).filter(([name]) => !known.has(name)));
  for (const slot of slots) {
    const own = pick(fields, slot.names);
    if (Object.keys(own).length === 0) continue;
    const said = acceptable(slot.read(own, type));
    Object.assign(item, said);
    if (isDeepStrictEqual(slot.write(said, type), own)) continue;
    for (const [name, value] of Object.entries(own)) kept.set(name, value);
  }
  return { item, kept: Object.fromEntries(kept) as Fields<Value> };
}

/** Each field as it came, as long as it says what the item says; or else as the item has it. */
export function writeSlots<Value>(
  slots: readonly Slot<Value>[],
  item: Item,
  kept: Fields<Value>,
  type: string,
): Fields<Value> {
  const known = new Set(slots.flatMap(({ names }) => names));
  const written = slots.flatMap((slot) => {
    const plain = slot.write(item, type);
    const own = pick(kept, slot.names);
    const same =
      Object.keys(own).length > 0 &&
      isDeepStrictEqual(acceptable(slot.read(own, type)), acceptable(slot.read(plain, type)));
    return Object.entries(same ? own : plain);
  });
  const others = Object.entries(kept).filter(([name]) => !known.has(name));
  return Object.fromEntries([...written, ...others]) as Fields<Value>;
}

function pick<Value>(fields: Fields<Value>, names: readonly string[]): Fields<Value> {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, fields[name]]] : [])),
  ) as Fields<Value>;
}
