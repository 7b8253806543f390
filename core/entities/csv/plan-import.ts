import { isDeepStrictEqual } from "node:util";
import type { CsvProblem } from "../model.ts";
import { rowMatcher } from "./match-rows.ts";
import type { CsvTable } from "./read-csv.ts";
import { type CsvFields, readRow } from "./read-row.ts";
import type { CsvEntity } from "./write-csv.ts";

export interface PlannedChange {
  readonly row: number;
  readonly entity: CsvEntity;
  /** Only what differs. */
  readonly fields: CsvFields;
}

export interface ImportPlan {
  readonly created: readonly { readonly row: number; readonly fields: NewFields }[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: number;
  readonly problems: readonly CsvProblem[];
}

type NewFields = CsvFields & Required<Pick<CsvFields, "kind">>;

/** What a table would do to the registry as it is; `former` leads from merged records to theirs. Writes nothing. */
export function planImport(
  { rows }: CsvTable,
  entities: readonly CsvEntity[],
  former: ReadonlyMap<string, string> = new Map(),
): ImportPlan {
  const match = rowMatcher(entities, former);
  const created: { row: number; fields: NewFields }[] = [];
  const changed: PlannedChange[] = [];
  const problems: CsvProblem[] = [];
  let unchanged = 0;
  for (const read of rows.map(readRow)) {
    const { row, fields } = read;
    const report = (column: CsvProblem["column"], code: CsvProblem["code"]) =>
      problems.push({ row, column, code });
    problems.push(...read.problems);
    const found = match(read);
    if (found.kind === "ambiguous" || found.kind === "repeated") {
      report(null, found.kind);
      continue;
    }
    if (read.problems.length > 0) continue;
    const before = found.kind === "known" ? found.entity : null;
    const { namePl = before?.namePl ?? null, nameEn = before?.nameEn ?? null } = fields;
    if (namePl === null && nameEn === null) {
      report("name_pl", "name-missing");
    } else if (before) {
      const differing = differences(fields, before);
      if (Object.keys(differing).length === 0) unchanged += 1;
      else changed.push({ row, entity: before, fields: differing });
    } else if (fields.kind === undefined) {
      report("kind", "kind-unknown");
    } else {
      created.push({ row, fields: { ...fields, kind: fields.kind } });
    }
  }
  return { created, changed, unchanged, problems };
}

function differences(fields: CsvFields, before: CsvEntity): CsvFields {
  const changed = Object.entries(fields).filter(
    ([name, value]) => !isDeepStrictEqual(value, before[name as keyof CsvFields]),
  );
  return Object.fromEntries(changed);
}
