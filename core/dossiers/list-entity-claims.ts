import type { z } from "zod";
import { authorizeEntity } from "../access.ts";
import { claimStatuses } from "../claims/vocabulary.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { listDate } from "./claim-dates.ts";
import type { EntityClaims, listEntityClaimsQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { tiedClaims } from "./tied-claims.ts";

/**
 * The claims tied to an entity across all commentaries that are not in the trash, by date: the day that a claim speaks
 * of, or else the day on which its words last changed. `counts` tells how many have each status, whatever the filter.
 * Throws `not-found` and `invalid-input`.
 */
export async function listEntityClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  { status, order, cursor, limit }: z.output<typeof listEntityClaimsQuery>,
): Promise<EntityClaims> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const all = (await tiedClaims(db, entity.id)).map((claim) => ({ ...claim, ...listDate(claim) }));
  const matching = status ? all.filter((claim) => claim.status === status) : all;
  const direction = order === "newest" ? -1 : 1;
  const { items, nextCursor } = pageAfter(
    matching,
    { cursor, limit },
    ({ id, date }) => ({ id, key: date }),
    (a, b) => direction * (compareCodes(a.key, b.key) || compareCodes(a.id, b.id)),
  );
  const counts = claimStatuses.flatMap((each) => {
    const count = all.filter((claim) => claim.status === each).length;
    return count > 0 ? [{ status: each, count }] : [];
  });
  return { items: await presentClaims(db, items), nextCursor, counts };
}
