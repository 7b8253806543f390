import type { Transaction } from "#prisma/database";

interface Row {
  readonly id: string;
  readonly mergedIntoId: string | null;
}

/**
 * The records that these ids stand for now: an id that was merged stands for its survivor. Until the transaction ends,
 * none of them is merged. Null when one is not of the workspace.
 */
export async function currentEntities(
  tx: Transaction,
  workspaceId: string,
  entityIds: readonly string[],
): Promise<string[] | null> {
  let ids = [...new Set(entityIds)];
  for (;;) {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id, "mergedIntoId" FROM "Entity"
      WHERE id = ANY(${ids}::uuid[]) AND "workspaceId" = ${workspaceId}::uuid
      ORDER BY id FOR KEY SHARE`;
    if (rows.length < ids.length) return null;
    if (rows.every(({ mergedIntoId }) => mergedIntoId === null)) return ids;
    ids = [...new Set(rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id))];
  }
}
