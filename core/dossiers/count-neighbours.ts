import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { Neighbours, NodeKind } from "./model.ts";

const tiedTo: Readonly<Record<NodeKind, (id: string) => Prisma.Sql>> = {
  entity: (id) => Prisma.sql`SELECT "claimId" FROM "ClaimEntity" WHERE "entityId" = ${id}::uuid`,
  claim: (id) => Prisma.sql`SELECT ${id}::uuid AS "claimId"`,
  source: (id) => Prisma.sql`SELECT DISTINCT "claimId" FROM "Evidence" WHERE "sourceId" = ${id}::uuid`,
};

/**
 * How many claims, of commentaries that are not in the trash, are around a node, and how many other entities and sources
 * they have; and the ids of the `limit` newest of them.
 */
export async function countNeighbours(
  db: Transaction,
  kind: NodeKind,
  id: string,
  limit: number,
): Promise<{ newest: string[]; totals: Neighbours["totals"] }> {
  const [row] = await db.$queryRaw<(Neighbours["totals"] & { newest: string[] })[]>`
    WITH around AS (
      SELECT c.id, coalesce(c."asOf", to_char(c."changedAt", 'YYYY-MM-DD')) AS date
      FROM (${tiedTo[kind](id)}) t
      JOIN "Claim" c ON c.id = t."claimId" AND c."deletedAt" IS NULL
      JOIN "Brief" b ON b.id = c."briefId" AND b."trashedAt" IS NULL
    )
    SELECT
      (SELECT count(*)::int FROM around) AS claims,
      (SELECT count(DISTINCT "entityId")::int FROM "ClaimEntity"
        WHERE "claimId" IN (SELECT id FROM around) AND "entityId" <> ${id}::uuid) AS entities,
      (SELECT count(DISTINCT "sourceId")::int FROM "Evidence"
        WHERE "claimId" IN (SELECT id FROM around) AND "sourceId" <> ${id}::uuid) AS sources,
      ARRAY(SELECT id::text FROM around ORDER BY date DESC, id DESC LIMIT ${limit}) AS newest`;
  const { newest = [], claims = 0, entities = 0, sources = 0 } = row ?? {};
  return { newest, totals: { claims, entities, sources } };
}
