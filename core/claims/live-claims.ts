import { Prisma } from "#prisma/client/client";

/** Selects the ids of the claims tied to an entity. */
export function tiedTo(entityId: string): Prisma.Sql {
  return Prisma.sql`SELECT "claimId" FROM "ClaimEntity" WHERE "entityId" = ${entityId}::uuid`;
}

/**
 * Of the claims whose ids are selected those that are not deleted, nor in a commentary in the trash, with what it takes to
 * state, order and compare them; `changedOn` is the day on which their words last changed. The ids are read first and the
 * claims by their keys, whatever the planner expects: joined, it went through every claim of the database.
 */
export function liveClaims(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT id, type, hash, "validUntil", likelihood, confidence, "asOf", speaker, quantities,
      to_char("changedAt", 'YYYY-MM-DD') AS "changedOn"
    FROM "Claim" WHERE id = ANY(ARRAY(${ids})) AND "deletedAt" IS NULL
      AND (SELECT "trashedAt" FROM "Brief" WHERE "Brief".id = "briefId") IS NULL`;
}
