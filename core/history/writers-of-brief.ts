import type { Transaction } from "#prisma/database";

/** Everybody who has brought anything into a brief's text, also what stands there no more; whoever began first. */
export async function writersOfBrief(db: Transaction, briefId: string): Promise<string[]> {
  const since = await db.authorship.groupBy({
    by: ["userId"],
    where: { briefId, userId: { not: null } },
    _min: { at: true },
    orderBy: { _min: { at: "asc" } },
  });
  // Read after the table: what is folded meanwhile is in both.
  const folded = await db.authorshipSnapshot.findUnique({ where: { briefId }, select: { people: true } });
  return [...new Set([...(folded?.people ?? []), ...since.flatMap(({ userId }) => userId ?? [])])];
}
