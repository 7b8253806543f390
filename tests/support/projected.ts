import type { Contribution } from "#core/history/section-activity";
import type { Database } from "#prisma/database";

/** What the projection has attributed to each person in all of a brief: in its revisions, and since the last ones. */
export async function contributionsOf(db: Database, briefId: string): Promise<Record<string, Contribution>> {
  const where = { briefId };
  const revisions = await db.sectionRevision.findMany({ where, select: { authors: true } });
  const sections = await db.section.findMany({ where, select: { pending: true } });
  const sum: Record<string, Contribution> = {};
  const add = (userId: string, { added, removed }: Contribution) => {
    const own = (sum[userId] ??= { added: 0, removed: 0 });
    own.added += added;
    own.removed += removed;
  };
  for (const { authors } of revisions) {
    for (const { userId, ...counts } of authors as unknown as ({ userId: string } & Contribution)[]) {
      add(userId, counts);
    }
  }
  for (const { pending } of sections) {
    for (const [userId, counts] of Object.entries(pending as unknown as Record<string, Contribution>)) {
      add(userId, counts);
    }
  }
  return sum;
}

/** Revisions that say no more than the one before them: what two projections of the same rows would leave. */
export async function repeatedRevisions(db: Database, briefId: string): Promise<string[]> {
  const rows = await db.sectionRevision.findMany({
    where: { briefId },
    orderBy: [{ sectionId: "asc" }, { number: "asc" }],
    select: { sectionId: true, number: true, hash: true },
  });
  return rows
    .filter(
      (row, index) => rows[index - 1]?.sectionId === row.sectionId && rows[index - 1]?.hash === row.hash,
    )
    .map(({ sectionId, number }) => `${sectionId} ${number}`);
}

/** Rows of the log that the projection has not seen. */
export function unprojected(db: Database, briefId: string): Promise<number> {
  return db.documentUpdate.count({ where: { briefId, projected: false } });
}
