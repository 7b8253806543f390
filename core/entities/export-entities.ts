import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { compareNames } from "../collation.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { writeCsv } from "./csv/write-csv.ts";
import type { exportEntitiesQuery } from "./model.ts";
import { nameOf } from "./present-entity.ts";
import { registryRows } from "./registry-rows.ts";

export interface EntitiesFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly filename: string;
}

/** The whole registry of a workspace as a table, by name. Throws `not-found`. */
export async function exportEntities(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, separator }: z.output<typeof exportEntitiesQuery>,
): Promise<EntitiesFile> {
  await authorize(db, actor, workspaceId, "entity.export");
  const rows = (await registryRows(db, workspaceId)).toSorted((a, b) => compareNames(nameOf(a), nameOf(b)));
  const text = writeCsv(rows, separator === "semicolon" ? ";" : ",");
  const detail = { format: "csv", count: rows.length };
  await recordAudit(db, { workspaceId, actorId: actor.userId, action: "entity.exported", detail });
  const filename = `entities-${new Date().toISOString().slice(0, 10)}.csv`;
  return { bytes: new TextEncoder().encode(text), contentType: "text/csv; charset=utf-8", filename };
}
