import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { decodeBytes } from "../imports/decode-bytes.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type CsvColumn, csvColumns, csvLimits } from "./csv/columns.ts";
import { type ImportPlan, planImport } from "./csv/plan-import.ts";
import { readCsv } from "./csv/read-csv.ts";
import type { CsvFields } from "./csv/read-row.ts";
import { lockRegistry } from "./lock-registry.ts";
import type { ImportedEntities, importEntitiesFileInput } from "./model.ts";
import { nameOf } from "./present-entity.ts";
import { formerRows, registryRows } from "./registry-rows.ts";

type Input = z.output<typeof importEntitiesFileInput> &
  ({ readonly text: string } | { readonly file: { readonly bytes: Uint8Array } });

/** So many of the rows that would change something are named. */
const namedRows = 200;

/**
 * Adds and changes records as a table says: all of its rows or none. With `preview` nothing is written, and rows that are
 * wrong are told. Throws `not-found`, `forbidden`, `csv-too-long`, `csv-columns`, `import-unreadable`, and without
 * `preview` `csv-rows-wrong`.
 */
export async function importEntities(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  input: Input,
): Promise<ImportedEntities> {
  const { workspaceId, preview } = input;
  await authorize(db, actor, workspaceId, "entity.import");
  const table = readCsv(textOf(input));
  const present = (plan: ImportPlan) => ({
    ...presentPlan(plan),
    ignored: table.ignored.slice(0, 50),
    written: !preview,
  });
  const plan = async (tx: Transaction) =>
    planImport(table, await registryRows(tx, workspaceId), await formerRows(tx, workspaceId));
  if (preview) return present(await plan(db));
  return db.$transaction(async (tx) => {
    await lockRegistry(tx, workspaceId);
    // Nobody changes a record between its being compared and written.
    await tx.$queryRaw`SELECT 1 FROM "Entity" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY id FOR NO KEY UPDATE`;
    const planned = await plan(tx);
    if (planned.problems.length > 0) throw wrongRows(planned);
    await write(tx, actor, workspaceId, planned);
    return present(planned);
  });
}

function textOf(input: Input): string {
  const bytes = "file" in input ? input.file.bytes : null;
  const length = bytes ? bytes.length : Buffer.byteLength("text" in input ? input.text : "");
  if (length > csvLimits.bytes) throw new AppError("csv-too-long", { ...csvLimits, found: length });
  if (bytes) return decodeBytes(bytes);
  return "text" in input ? input.text : "";
}

async function write(
  tx: Transaction,
  actor: Actor,
  workspaceId: string,
  { created, changed }: ImportPlan,
): Promise<void> {
  if (created.length === 0 && changed.length === 0) return;
  await tx.entity.createMany({
    data: created.map(({ fields }) => ({
      ...fields,
      id: uuidv7(),
      workspaceId,
      createdById: actor.userId,
    })),
  });
  const records = JSON.stringify(changed.map(({ entity, fields }) => ({ ...entity, ...fields })));
  await tx.$executeRaw`
    UPDATE "Entity" e
    SET kind = r.kind::"EntityKind", "namePl" = r."namePl", "nameEn" = r."nameEn", aliases = r.aliases,
      adjective = r.adjective, wikidata = r.wikidata, iso3166 = r.iso3166, note = r.note, "updatedAt" = ${new Date()}
    FROM jsonb_to_recordset(${records}::jsonb) AS r(
      id uuid, kind text, "namePl" text, "nameEn" text, aliases jsonb,
      adjective text, wikidata text, iso3166 text, note text
    )
    WHERE e.id = r.id`;
  const detail = { created: created.length, changed: changed.length };
  await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "entity.imported", detail });
}

function presentPlan({ created, changed, unchanged, problems }: ImportPlan) {
  const rows = [
    ...created.map(({ row, fields: { namePl = null, nameEn = null } }) => ({
      row,
      name: nameOf({ namePl, nameEn }),
      isNew: true,
      fields: [],
    })),
    ...changed.map(({ row, entity, fields }) => ({
      row,
      name: nameOf({ ...entity, ...fields }),
      isNew: false,
      fields: csvColumns.filter((column) => column !== "id" && fieldOf[column] in fields),
    })),
  ];
  return {
    created: created.length,
    changed: changed.length,
    unchanged,
    rows: rows.toSorted((a, b) => a.row - b.row).slice(0, namedRows),
    problems: problems.slice(0, namedRows),
    wrong: new Set(problems.map(({ row }) => row)).size,
  };
}

const fieldOf: Readonly<Record<Exclude<CsvColumn, "id">, keyof CsvFields>> = {
  kind: "kind",
  name_pl: "namePl",
  name_en: "nameEn",
  aliases: "aliases",
  adjective: "adjective",
  wikidata: "wikidata",
  iso3166: "iso3166",
  note: "note",
};

function wrongRows({ problems }: ImportPlan): AppError {
  const errors = problems
    .slice(0, namedRows)
    .map(({ row, column, code }) => ({ path: `row ${row}${column ? `, ${column}` : ""}`, message: code }));
  return new AppError("csv-rows-wrong", { errors });
}
