import type { Database } from "#prisma/database";

/** The other briefs that hold repeats of a brief's claims. */
export async function repeatingBriefs(db: Database, briefId: string): Promise<string[]> {
  const found = await db.$queryRaw<{ briefId: string }[]>`
    SELECT other."briefId" FROM "Claim" own
    JOIN "ClaimRepeat" ON "claimId" = own."id" JOIN "Claim" other ON other."id" = "otherId"
    WHERE own."briefId" = ${briefId}::uuid
    UNION
    SELECT other."briefId" FROM "Claim" own
    JOIN "ClaimRepeat" ON "otherId" = own."id" JOIN "Claim" other ON other."id" = "claimId"
    WHERE own."briefId" = ${briefId}::uuid`;
  return found.map((row) => row.briefId).filter((id) => id !== briefId);
}
