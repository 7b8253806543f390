import type { z } from "zod";
import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { decodeCursor, pageOfRows } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Timeline, timelineQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";
import type { datings } from "./vocabulary.ts";

type Query = z.output<typeof timelineQuery>;

interface Answer {
  readonly periods: Timeline["periods"];
  readonly total: number;
  readonly page: readonly {
    readonly id: string;
    readonly date: string;
    readonly dated: (typeof datings)[number];
  }[];
}

/**
 * How many claims about an entity belong to each month, and those of `period` (all, a year or a month), the newest first.
 * A claim stands at the day that it speaks of; one that says none where the latest of its figures does, as exactly as that
 * is known, by year, month or day; else at the day on which its words last changed. Throws `not-found` and `invalid-input`.
 */
export async function readTimeline(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  query: Query,
): Promise<Timeline> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const { periods, total, page } = await queryTimeline(db, entity.id, query);
  const { items, nextCursor } = pageOfRows(page, query.limit, ({ id, date }) => ({ id, key: date }));
  return { items: await presentClaims(db, items), nextCursor, total, periods };
}

async function queryTimeline(
  db: Transaction,
  entityId: string,
  { period, cursor, limit }: Query,
): Promise<Answer> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const inPeriod = period === undefined ? Prisma.sql`true` : Prisma.sql`starts_with(month, ${period})`;
  const [answer] = await db.$queryRaw<Answer[]>`
    WITH claims AS MATERIALIZED (${liveClaims(tiedTo(entityId))}), ${placed}
    SELECT
      (SELECT coalesce(jsonb_agg(counted), '[]') FROM (
        SELECT month, count(*) FROM placed GROUP BY month ORDER BY month COLLATE "C"
      ) counted) AS periods,
      (SELECT count(*)::int FROM placed WHERE ${inPeriod}) AS total,
      (SELECT coalesce(jsonb_agg(listed), '[]') FROM (
        SELECT id, date, dated FROM placed
        WHERE ${inPeriod}
          AND ${after ? Prisma.sql`(date COLLATE "C", id) < (${after.key}, ${after.id}::uuid)` : Prisma.sql`true`}
        ORDER BY date COLLATE "C" DESC, id DESC LIMIT ${limit + 1}
      ) listed) AS page`;
  return answer ?? { periods: [], total: 0, page: [] };
}

/** 2024-00 is the month of what is known by its year only. */
const placed = Prisma.sql`
  dated AS (
    SELECT id, "asOf", "changedOn", CASE WHEN "asOf" IS NULL THEN (
      SELECT max((figure ->> 'date') COLLATE "C") FROM jsonb_array_elements(quantities) figure
    ) END AS figure
    FROM claims),
  placed AS MATERIALIZED (
    SELECT id, date, dated, CASE WHEN length(date) < 7 THEN date || '-00' ELSE left(date, 7) END AS month
    FROM (
      SELECT id, coalesce("asOf", figure, "changedOn") AS date,
        CASE WHEN "asOf" IS NOT NULL THEN 'as-of' WHEN figure IS NOT NULL THEN 'figure' ELSE 'changed' END AS dated
      FROM dated
    ) known)`;
