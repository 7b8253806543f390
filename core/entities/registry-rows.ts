import { z } from "zod";
import type { Transaction } from "#prisma/database";
import type { CsvEntity } from "./csv/write-csv.ts";
import { alias } from "./model.ts";

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
