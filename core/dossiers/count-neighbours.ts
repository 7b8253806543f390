import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { Neighbours, NodeKind } from "./model.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";

const claimIds: Readonly<Record<NodeKind, (id: string) => Prisma.Sql>> = {
  entity: tiedTo,
  claim: (id) => Prisma.sql`SELECT ${id}::uuid`,
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
    WITH claims AS MATERIALIZED (${liveClaims(claimIds[kind](id))})
    SELECT
      (SELECT count(*)::int FROM claims) AS claims,
      (SELECT count(*)::int FROM (
        SELECT "entityId" FROM "ClaimEntity" WHERE "claimId" = ANY(ARRAY(SELECT id FROM claims)) GROUP BY "entityId"
      ) tied WHERE "entityId" <> ${id}::uuid) AS entities,
      (SELECT count(*)::int FROM (
        SELECT "sourceId" FROM "Evidence" WHERE "claimId" = ANY(ARRAY(SELECT id FROM claims)) GROUP BY "sourceId"
      ) behind WHERE "sourceId" <> ${id}::uuid) AS sources,
      ARRAY(
        SELECT id::text FROM claims ORDER BY coalesce("asOf", "changedOn") COLLATE "C" DESC, id DESC LIMIT ${limit}
      ) AS newest`;
  const { newest = [], claims = 0, entities = 0, sources = 0 } = row ?? {};
  return { newest, totals: { claims, entities, sources } };
}
