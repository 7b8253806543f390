import { compareNames } from "./collation.ts";
import { AppError } from "./errors.ts";
import { type Page, id as uuid } from "./http-model.ts";

/** What a cursor says: the sort key and the id of the last item of the page before. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export function encodeCursor({ key, id }: Place): string {
  return encodeParts([key, id]);
}

/** For lists whose items have no id of their own to say a place by. */
export function encodeParts(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Throws `invalid-input` for what `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Place {
  const [key, id] = decodeParts(cursor);
  if (typeof key !== "string" || !uuid.safeParse(id).success) throw invalidCursor();
  return { key, id: String(id) };
}

/** What `encodeParts` was given, yet to be checked. Throws `invalid-input` for what is no list. */
export function decodeParts(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch (error) {
    throw invalidCursor(error);
  }
}

export function invalidCursor(cause?: unknown): AppError {
  const errors = [{ path: "cursor", message: "not a cursor of this list" }];
  return new AppError("invalid-input", { errors }, { cause });
}

/**
 * One page of items sorted by `compare`, which must be a total order over places: what follows the cursor's place,
 * whether or not the item at that place still exists.
 */
export function pageAfter<Item>(
  items: readonly Item[],
  { cursor, limit }: PageRequest,
  placeOf: (item: Item) => Place,
  compare: (a: Place, b: Place) => number,
): Page<Item> {
  const placed = items
    .map((item) => ({ item, place: placeOf(item) }))
    .toSorted((a, b) => compare(a.place, b.place));
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const start = after ? placed.findIndex(({ place }) => compare(place, after) > 0) : 0;
  const page = start < 0 ? [] : placed.slice(start, start + limit);
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < placed.length;
  return {
    items: page.map(({ item }) => item),
    nextCursor: more ? encodeCursor(last.place) : null,
  };
}

/** The page of which a query read up to one row more than its limit. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > limit ? encodeCursor(placeOf(last)) : null };
}

/** Alphabetical order of places whose keys are names. */
export function compareByName(a: Place, b: Place): number {
  return compareNames(a.key, b.key) || compareCodes(a.id, b.id);
}

/** The order of code units: right for ids and for instants in ISO 8601. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
