import type { Transaction } from "#prisma/database";

/** The ids under which texts may know a source: its own, and those of the records that were merged into it. */
export async function formerIds(db: Transaction, sourceId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE former AS (
      SELECT ${sourceId}::uuid AS id
      UNION SELECT "Source".id FROM "Source" JOIN former ON "mergedIntoId" = former.id
    ) SELECT id FROM former`;
  return rows.map(({ id }) => id);
}
