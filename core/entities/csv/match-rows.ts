import type { CsvEntity } from "./write-csv.ts";
import type { ReadRow } from "./read-row.ts";

export type Match =
  | { readonly kind: "new" }
  | { readonly kind: "known"; readonly entity: CsvEntity }
  /** Several records could be meant. */
  | { readonly kind: "ambiguous" }
  /** An earlier row is about the same. */
  | { readonly kind: "repeated" };

/**
 * Finds the record that each row is about: by its id, or that of a record merged into it (`former`), or else by Wikidata id, by ISO code, or by an equal name in one
 * language of a record of the same kind. Rows must be given in order; two rows about the same are told.
 */
export function rowMatcher(
  entities: readonly CsvEntity[],
  former: ReadonlyMap<string, string>,
): (row: ReadRow) => Match {
  const byKey = new Map<string, Set<string>>();
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const taken = new Set<string>();
  const remember = (id: string, keys: readonly string[]) => {
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  };
  for (const entity of entities) remember(entity.id, keysOf(entity).flat());

  return ({ row, id: given, fields }) => {
    const keys = keysOf(fields);
    const id = given === null ? null : (former.get(given) ?? given);
    const candidates =
      id !== null && known.has(id)
        ? [id]
        : (keys
            .map((group) => [...new Set(group.flatMap((key) => [...(byKey.get(key) ?? [])]))])
            .find((ids) => ids.length > 0) ?? []);
    if (candidates.length > 1) return { kind: "ambiguous" };
    const found = candidates[0] ?? `row ${row}`;
    if (taken.has(found)) return { kind: "repeated" };
    taken.add(found);
    remember(found, keys.flat());
    const entity = known.get(found);
    return entity ? { kind: "known", entity } : { kind: "new" };
  };
}

/** What a record is known by, the surest first. */
function keysOf({ kind, namePl, nameEn, wikidata, iso3166 }: ReadRow["fields"] | CsvEntity): string[][] {
  const name = (lang: string, text: string | null | undefined) =>
    text && kind ? [`${kind} ${lang} ${text.normalize("NFC").toLowerCase()}`] : [];
  return [
    wikidata ? [wikidata] : [],
    iso3166 ? [iso3166] : [],
    [...name("pl", namePl), ...name("en", nameEn)],
  ];
}
