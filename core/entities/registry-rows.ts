import { z } from "zod";
import type { Transaction } from "#prisma/database";
import type { CsvEntity } from "./csv/write-csv.ts";
import { alias } from "./model.ts";
import { survivorsOf } from "./survivors.ts";

const select = {
  id: true,
  kind: true,
  namePl: true,
  nameEn: true,
  aliases: true,
  adjective: true,
  wikidata: true,
  iso3166: true,
  note: true,
} as const;

/** Every record of a workspace, as a table holds it. */
export async function registryRows(db: Transaction, workspaceId: string): Promise<CsvEntity[]> {
  const rows = await db.entity.findMany({ where: { workspaceId, mergedIntoId: null }, select });
  return rows.map(({ aliases, ...row }) => ({ ...row, aliases: z.array(alias).parse(aliases) }));
}

/** Of records that were merged, what each became: tables from before the merge carry their ids. */
export async function formerRows(db: Transaction, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const merged = { workspaceId, mergedIntoId: { not: null } };
  return survivorsOf(await db.entity.findMany({ where: merged, select: { id: true, mergedIntoId: true } }));
}
