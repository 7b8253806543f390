import type { z } from "zod";
import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { today } from "../claims/present-claim.ts";
import { statedClaims } from "../claims/state-query.ts";
import { claimStatuses } from "../claims/vocabulary.ts";
import { decodeCursor, pageOfRows } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type ListDates, listDate } from "./claim-dates.ts";
import type { EntityClaims, listEntityClaimsQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";

type Query = z.output<typeof listEntityClaimsQuery>;

interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly page: readonly (ListDates & { readonly id: string })[];
}

/**
 * The claims tied to an entity across all commentaries that are not in the trash, by date: the day that a claim speaks
 * of, or else the day on which its words last changed. `counts` tells how many have each status, whatever the filter.
 * Throws `not-found` and `invalid-input`.
 */
export async function listEntityClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  query: Query,
): Promise<EntityClaims> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const { counts, page } = await queryClaims(db, entity.id, query);
  const placed = page.map((row) => ({ id: row.id, ...listDate(row) }));
  const { items, nextCursor } = pageOfRows(placed, query.limit, ({ id, date }) => ({ id, key: date }));
  return {
    items: await presentClaims(db, items),
    nextCursor,
    counts: claimStatuses.flatMap((status) => {
      const count = counts[status];
      return count === undefined ? [] : [{ status, count }];
    }),
  };
}

async function queryClaims(
  db: Transaction,
  entityId: string,
  { status, order, cursor, limit }: Query,
): Promise<Answer> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const place = Prisma.sql`coalesce("asOf", "changedOn") COLLATE "C"`;
  const [direction, beyond] =
    order === "newest" ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const [answer] = await db.$queryRaw<Answer[]>`
    WITH claims AS MATERIALIZED (${liveClaims(tiedTo(entityId))}), ${statedClaims(today())}
    SELECT
      (SELECT coalesce(jsonb_object_agg(status, claims), '{}')
        FROM (SELECT status, count(*) AS claims FROM stated GROUP BY status) counted) AS counts,
      (SELECT coalesce(jsonb_agg(listed), '[]') FROM (
        SELECT id, "asOf", "changedOn" FROM stated
        WHERE ${status === undefined ? Prisma.sql`true` : Prisma.sql`status = ${status}`}
          AND ${after ? Prisma.sql`(${place}, id) ${beyond} (${after.key}, ${after.id}::uuid)` : Prisma.sql`true`}
        ORDER BY ${place} ${direction}, id ${direction} LIMIT ${limit + 1}
      ) listed) AS page`;
  return answer ?? { counts: {}, page: [] };
}
