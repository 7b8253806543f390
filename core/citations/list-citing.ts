import type { Transaction } from "#prisma/database";
import { id } from "../http-model.ts";
import { formerIds } from "../sources/former-ids.ts";
import { survivingSources } from "../sources/survivors.ts";
import type { CitingSection } from "./model.ts";

/** The sections, of briefs that are not in the trash, that cite a source; the briefs that changed last come first. */
export async function listCiting(db: Transaction, sourceId: string): Promise<CitingSection[]> {
  const rows = await db.section.findMany({
    where: {
      cites: { hasSome: await formerIds(db, sourceId) },
      removedAt: null,
      brief: { trashedAt: null },
    },
    select: { title: true, kind: true, brief: { select: { id: true, title: true } } },
    orderBy: [{ brief: { updatedAt: "desc" } }, { briefId: "asc" }, { position: "asc" }],
    take: 500,
  });
  return rows.map(({ title, kind, brief }) => ({ brief, section: kind === "lead" ? null : title }));
}

/** How many sections cite a source, in the trash or not. */
export async function countCiting(db: Transaction, sourceId: string): Promise<number> {
  return db.section.count({ where: { cites: { hasSome: await formerIds(db, sourceId) }, removedAt: null } });
}

/** The ids of the sources that texts of briefs cite which are not in the trash; of one workspace, or of all. */
export async function citedIds(db: Transaction, workspaceId?: string): Promise<string[]> {
  const rows = await db.section.findMany({
    where: {
      cites: { isEmpty: false },
      removedAt: null,
      brief: { trashedAt: null, ...(workspaceId !== undefined && { workspaceId }) },
    },
    select: { cites: true },
  });
  const ids = [...new Set(rows.flatMap(({ cites }) => cites))].filter((each) => id.safeParse(each).success);
  const survivors = await survivingSources(db, ids);
  return [...new Set(ids.map((each) => survivors.get(each) ?? each))];
}
