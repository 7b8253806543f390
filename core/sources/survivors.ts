import type { Transaction } from "#prisma/database";
import { survivorsOf } from "../entities/survivors.ts";

/** Of these sources, those that were merged, each with what it became in the end. */
export async function survivingSources(
  db: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; mergedIntoId: string | null }[] = [];
  let asked = [...new Set(ids)];
  while (asked.length > 0) {
    const found = await db.source.findMany({
      where: { id: { in: asked }, mergedIntoId: { not: null } },
      select: { id: true, mergedIntoId: true },
    });
    rows.push(...found);
    const seen = new Set(rows.map(({ id }) => id));
    asked = [...new Set(found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []))].filter(
      (id) => !seen.has(id),
    );
  }
  const survivors = survivorsOf(rows);
  return new Map(ids.flatMap((id) => (survivors.has(id) ? [[id, survivors.get(id) ?? id]] : [])));
}

/**
 * The source that an id stands for now: its survivor, if it was merged. It is not merged until the transaction ends. Null
 * when there is none in the workspace.
 */
export async function currentSource(
  tx: Transaction,
  workspaceId: string,
  sourceId: string,
): Promise<string | null> {
  for (let id = sourceId; ;) {
    const [row] = await tx.$queryRaw<{ mergedIntoId: string | null }[]>`
      SELECT "mergedIntoId" FROM "Source"
      WHERE id = ${id}::uuid AND "workspaceId" = ${workspaceId}::uuid FOR KEY SHARE`;
    if (!row) return null;
    if (row.mergedIntoId === null) return id;
    id = row.mergedIntoId;
  }
}
