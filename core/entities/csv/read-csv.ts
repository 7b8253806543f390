import { CsvError, parse } from "csv-parse/sync";
import { AppError } from "../../errors.ts";
import { readCell } from "./cells.ts";
import { type CsvColumn, csvColumns, csvLimits } from "./columns.ts";

export interface CsvRow {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly row: number;
  /** Of the columns that the table has; null where a cell is empty. */
  readonly cells: ReadonlyMap<CsvColumn, string | null>;
  /** Whether it has as many cells as there are columns. */
  readonly whole: boolean;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Columns that are not of ours and are not read. */
  readonly ignored: readonly string[];
}

/**
 * Reads a table whose first row names its columns; rows without anything in them are passed over. Throws
 * `import-unreadable` for broken quotation, `csv-columns` when neither an id nor a name could be in it or a column comes
 * twice, and `csv-too-long`.
 */
export function readCsv(text: string): CsvTable {
  const [names = [], ...records] = parseRecords(text);
  const columns = names.map((name) => name.trim().toLowerCase());
  const known = columns.filter(isColumn);
  const identifying = known.some((name) => name === "id" || name === "name_pl" || name === "name_en");
  if (!identifying || new Set(known).size < known.length) {
    throw new AppError("csv-columns", { columns: names.slice(0, 20), known: csvColumns });
  }
  const rows = records.flatMap((record, index) => {
    if (record.every((cell) => cell.trim() === "")) return [];
    const cells = columns.flatMap((name, at) =>
      isColumn(name) ? [[name, readCell(record[at] ?? "")] as const] : [],
    );
    return [{ row: index + 2, cells: new Map(cells), whole: record.length === columns.length }];
  });
  if (rows.length > csvLimits.rows) throw new AppError("csv-too-long", { ...csvLimits, found: rows.length });
  return { rows, ignored: names.filter((_, at) => columns[at] !== "" && !isColumn(columns[at] ?? "")) };
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError("import-unreadable", { reason: error.code, line: error["lines"] }, { cause: error });
  }
}

/** That of comma, semicolon and tabulator which the first line has most of. No column's name holds any of them. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counted = [",", ";", "\t"].map((separator) => [first.split(separator).length, separator] as const);
  return counted.toSorted(([a], [b]) => b - a)[0]?.[1] ?? ",";
}

function isColumn(name: string): name is CsvColumn {
  return (csvColumns as readonly string[]).includes(name);
}
