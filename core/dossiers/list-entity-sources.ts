import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { stances } from "../claims/vocabulary.ts";
import type { pageQuery } from "../http-model.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { csl } from "../sources/model.ts";
import type { EntitySource, EntitySources } from "./model.ts";

interface Counted {
  readonly id: string;
  /** How many claims have evidence from it, and how many of each stance. */
  readonly claims: number;
  readonly stances: Readonly<Record<string, number>>;
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
  const all = await countClaims(db, entity.id);
  const { items, nextCursor } = pageAfter(
    all,
    query,
    ({ id, claims }) => ({ id, key: String(claims) }),
    (a, b) => Number(b.key) - Number(a.key) || compareCodes(a.id, b.id),
  );
  return { items: await withSources(db, items), nextCursor, total: all.length };
}

function countClaims(db: Transaction, entityId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT "sourceId" AS id, max(claims) FILTER (WHERE stance IS NULL) AS claims,
      jsonb_object_agg(stance, claims) FILTER (WHERE stance IS NOT NULL) AS stances
    FROM (
      SELECT e."sourceId", e.stance, count(DISTINCT e."claimId")::int AS claims
      FROM "ClaimEntity" t
      JOIN "Claim" c ON c.id = t."claimId" AND c."deletedAt" IS NULL
      JOIN "Brief" b ON b.id = c."briefId" AND b."trashedAt" IS NULL
      JOIN "Evidence" e ON e."claimId" = c.id
      WHERE t."entityId" = ${entityId}::uuid
      GROUP BY GROUPING SETS ((e."sourceId"), (e."sourceId", e.stance))
    ) counted GROUP BY "sourceId"`;
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
