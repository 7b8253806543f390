import type { z } from "zod";
import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { stances } from "../claims/vocabulary.ts";
import type { pageQuery } from "../http-model.ts";
import { type PageRequest, decodeCursor, invalidCursor, pageOfRows } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { csl } from "../sources/model.ts";
import type { EntitySource, EntitySources } from "./model.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";

interface Counted {
  readonly id: string;
  /** How many claims have evidence from it, and how many of each stance. */
  readonly claims: number;
  readonly stances: Readonly<Record<string, number>>;
}

interface Answer {
  readonly total: number;
  /** Those of most claims first, up to one more than the limit. */
  readonly page: readonly Counted[];
}

/**
 * The sources behind an entity's claims, of commentaries that are not in the trash: those of most claims first. Throws
 * `not-found` and `invalid-input`.
 */
export async function listEntitySources(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  query: z.output<typeof pageQuery>,
): Promise<EntitySources> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const { total, page } = await countClaims(db, entity.id, query);
  const { items, nextCursor } = pageOfRows(page, query.limit, ({ id, claims }) => ({
    id,
    key: String(claims),
  }));
  return { items: await withSources(db, items), nextCursor, total };
}

async function countClaims(
  db: Transaction,
  entityId: string,
  { cursor, limit }: PageRequest,
): Promise<Answer> {
  const after = cursor === undefined ? null : readPlace(cursor);
  const [answer] = await db.$queryRaw<Answer[]>`
    WITH claims AS MATERIALIZED (${liveClaims(tiedTo(entityId))}),
    evidence AS MATERIALIZED (
      SELECT "sourceId", stance, "claimId" FROM "Evidence" WHERE "claimId" = ANY(ARRAY(SELECT id FROM claims))),
    counted AS MATERIALIZED (
      SELECT "sourceId" AS id, count(*)::int AS claims
      FROM (SELECT "sourceId", "claimId" FROM evidence GROUP BY "sourceId", "claimId") behind GROUP BY "sourceId"),
    listed AS MATERIALIZED (
      SELECT id, claims FROM counted
      WHERE ${after ? Prisma.sql`(-claims, id) > (${-after.claims}::int, ${after.id}::uuid)` : Prisma.sql`true`}
      ORDER BY claims DESC, id LIMIT ${limit + 1})
    SELECT (SELECT count(*)::int FROM counted) AS total, coalesce((
      SELECT jsonb_agg(page ORDER BY claims DESC, id) FROM (
        SELECT id, claims, jsonb_object_agg(stance, bearing) AS stances FROM (
          SELECT listed.id, listed.claims, stance, count(DISTINCT "claimId") AS bearing
          FROM listed JOIN evidence ON evidence."sourceId" = listed.id
          GROUP BY listed.id, listed.claims, stance
        ) each GROUP BY id, claims
      ) page
    ), '[]') AS page`;
  return answer ?? { total: 0, page: [] };
}

function readPlace(cursor: string): { id: string; claims: number } {
  const { id, key } = decodeCursor(cursor);
  const claims = Number(key);
  if (!Number.isInteger(claims)) throw invalidCursor();
  return { id, claims };
}

async function withSources(db: Transaction, counted: readonly Counted[]): Promise<EntitySource[]> {
  const rows = await db.source.findMany({
    where: { id: { in: counted.map(({ id }) => id) } },
    select: { id: true, title: true, url: true, csl: true, reliability: true },
  });
  const byId = new Map(rows.map((row) => [row.id, { ...row, csl: csl.parse(row.csl) }]));
  return counted.flatMap(({ id, claims, stances: counts }) => {
    const source = byId.get(id);
    return source ? [{ source, claims, stances: inOrder(counts) }] : [];
  });
}

function inOrder(counts: Counted["stances"]): EntitySource["stances"] {
  return stances.flatMap((stance) => {
    const count = counts[stance];
    return count === undefined ? [] : [{ stance, count }];
  });
}
