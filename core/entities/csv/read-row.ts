import type { z } from "zod";
import type { CsvProblem } from "../model.ts";
import { entityFields, maxAliases } from "../model.ts";
import type { CsvProblemCode } from "../vocabulary.ts";
import { readAliases } from "./aliases.ts";
import type { CsvColumn } from "./columns.ts";
import type { CsvRow } from "./read-csv.ts";

const shape = entityFields.shape;

/** What a row says, of the columns that the table has. */
export type CsvFields = Partial<{
  kind: z.output<typeof shape.kind>;
  namePl: string | null;
  nameEn: string | null;
  aliases: z.output<typeof shape.aliases>;
  adjective: string | null;
  wikidata: string | null;
  iso3166: string | null;
  note: string | null;
}>;

export interface ReadRow {
  readonly row: number;
  readonly id: string | null;
  readonly fields: CsvFields;
  readonly problems: readonly CsvProblem[];
}

/** What is wrong with a row is told of every cell. */
export function readRow({ row, cells, whole }: CsvRow): ReadRow {
  const problems: CsvProblem[] = [];
  const report = (column: CsvColumn | null, code: CsvProblemCode) => problems.push({ row, column, code });
  if (!whole) report(null, "cells-missing");

  /** The cell by its shape; absent when the table has no such column or the cell is wrong, of which `code` tells. */
  const read = <Schema extends z.ZodType>(column: CsvColumn, schema: Schema, code: CsvProblemCode) => {
    const cell = cells.get(column);
    if (cell === undefined) return undefined;
    const value = schema.safeParse(cell);
    if (value.success) return value.data;
    report(column, code);
    return undefined;
  };
  const readForms = () => {
    const cell = cells.get("aliases");
    if (cell === undefined) return undefined;
    const aliases = cell === null ? [] : readAliases(cell);
    if (aliases === null) report("aliases", "aliases-unreadable");
    else if (aliases.length > maxAliases) report("aliases", "aliases-too-many");
    else return aliases;
    return undefined;
  };
  const kind = cells.get("kind") === null ? undefined : read("kind", shape.kind, "kind-unknown");
  const fields: CsvFields = {
    ...given("kind", kind),
    ...given("namePl", read("name_pl", shape.name.shape.pl.unwrap(), "too-long")),
    ...given("nameEn", read("name_en", shape.name.shape.en.unwrap(), "too-long")),
    ...given("aliases", readForms()),
    ...given("adjective", read("adjective", shape.adjective, "too-long")),
    ...given("wikidata", read("wikidata", shape.wikidata, "wikidata-invalid")),
    ...given("iso3166", read("iso3166", shape.iso3166, "iso-invalid")),
    ...given("note", read("note", shape.note, "too-long")),
  };
  return { row, id: cells.get("id") ?? null, fields, problems };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
