import { type Alias } from "../model.ts";
import { writeAliases } from "./aliases.ts";
import { writeCell } from "./cells.ts";
import { type CsvColumn, csvColumns } from "./columns.ts";

export interface CsvEntity {
  readonly id: string;
  readonly kind: string;
  readonly namePl: string | null;
  readonly nameEn: string | null;
  readonly aliases: readonly Alias[];
  readonly adjective: string | null;
  readonly wikidata: string | null;
  readonly iso3166: string | null;
  readonly note: string | null;
}

const cells: Readonly<Record<CsvColumn, (entity: CsvEntity) => string | null>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  name_pl: ({ namePl }) => namePl,
  name_en: ({ nameEn }) => nameEn,
  aliases: ({ aliases }) => writeAliases(aliases),
  adjective: ({ adjective }) => adjective,
  wikidata: ({ wikidata }) => wikidata,
  iso3166: ({ iso3166 }) => iso3166,
  note: ({ note }) => note,
};

/** RFC 4180, behind a byte order mark. */
export function writeCsv(entities: readonly CsvEntity[], separator: "," | ";"): string {
  const rows = entities.map((entity) => csvColumns.map((column) => writeCell(cells[column](entity))));
  return byteOrderMark + [csvColumns, ...rows].map((row) => writeLine(row, separator)).join("");
}

/** By which spreadsheets know UTF-8. */
export const byteOrderMark = "\uFEFF";

/** One line with its end. The cells must be safe already: see `writeCell`. */
export function writeLine(cells: readonly string[], separator: "," | ";"): string {
  return `${cells.map(quote).join(separator)}\r\n`;
}

function quote(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
