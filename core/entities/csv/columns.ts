/** The columns of the registry as a table, by their names in the first row. */
export const csvColumns = [
  "id",
  "kind",
  "name_pl",
  "name_en",
  "aliases",
  "adjective",
  "wikidata",
  "iso3166",
  "note",
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** So many bytes and rows may a table have that is read. */
export const csvLimits = { bytes: 2 * 1024 * 1024, rows: 5000 } as const;
