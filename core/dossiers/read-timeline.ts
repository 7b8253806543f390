import type { z } from "zod";
import { authorizeEntity } from "../access.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { timelineDate } from "./claim-dates.ts";
import type { Timeline, timelineQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { tiedClaims } from "./tied-claims.ts";

/**
 * How many claims about an entity belong to each month, and those of `period` (all, a year or a month), the newest first.
 * Throws `not-found` and `invalid-input`.
 */
export async function readTimeline(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  { period, cursor, limit }: z.output<typeof timelineQuery>,
): Promise<Timeline> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const all = (await tiedClaims(db, entity.id)).map((claim) => ({ ...claim, ...timelineDate(claim) }));
  const counts = new Map<string, number>();
  for (const { date } of all) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
  const matching = period ? all.filter(({ date }) => monthOf(date).startsWith(period)) : all;
  const { items, nextCursor } = pageAfter(
    matching,
    { cursor, limit },
    ({ id, date }) => ({ id, key: date }),
    (a, b) => compareCodes(b.key, a.key) || compareCodes(b.id, a.id),
  );
  return {
    items: await presentClaims(db, items),
    nextCursor,
    total: matching.length,
    periods: [...counts]
      .map(([month, count]) => ({ month, count }))
      .toSorted((a, b) => compareCodes(a.month, b.month)),
  };
}

/** 2024-03; 2024-00 where only the year is known. */
function monthOf(date: string): string {
  return date.length < 7 ? `${date}-00` : date.slice(0, 7);
}
