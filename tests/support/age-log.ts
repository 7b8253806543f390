import type { Database } from "#prisma/database";

/** Makes the rows of a brief's log a minute older: a fold takes none that is young. */
export async function ageLog(db: Database, briefId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "DocumentUpdate" SET "createdAt" = "createdAt" - interval '1 minute' WHERE "briefId" = ${briefId}::uuid`;
}
