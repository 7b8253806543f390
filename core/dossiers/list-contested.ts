import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { pageOfRows } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { listDate } from "./claim-dates.ts";
import { findComparable, queryContested } from "./contested-query.ts";
import type { ContestedClaim, ContestedClaims, listContestedQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { type Comparable, type Rival, rivalFinder } from "./rivals.ts";

/** So many claims are set beside a contested one. */
const shownRivals = 5;

/**
 * The contested claims about an entity, the newest first, each with those of its other claims that it can be compared
 * with. Throws `not-found` and `invalid-input`.
 */
export async function listContested(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  query: z.output<typeof listContestedQuery>,
): Promise<ContestedClaims> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const { total, page, bySpeaker } = await queryContested(db, entity.id, query);
  const { items, nextCursor } = pageOfRows(page, query.limit, ({ id, date }) => ({ id, key: date }));
  const ids = items.map(({ id }) => id);
  const comparable = await findComparable(db, entity.id, ids, bySpeaker);
  const byId = new Map(comparable.map((claim) => [claim.id, claim]));
  const rivalsOf = rivalFinder(comparable);
  const groups = ids.flatMap((id) => {
    const claim = byId.get(id);
    return claim ? [{ claim, rivals: rivalsOf(claim) }] : [];
  });
  return { items: await presentGroups(db, groups), nextCursor, total };
}

async function presentGroups(
  db: Transaction,
  groups: readonly { readonly claim: Comparable; readonly rivals: readonly Rival[] }[],
): Promise<ContestedClaim[]> {
  const shown = groups.flatMap(({ claim, rivals }) => [claim, ...first(rivals).map((rival) => rival.claim)]);
  const placed = [...new Set(shown)].map((claim) => ({ id: claim.id, ...listDate(claim) }));
  const presented = new Map((await presentClaims(db, placed)).map((claim) => [claim.claimId, claim]));
  return groups.flatMap(({ claim: { id }, rivals }) => {
    const claim = presented.get(id);
    if (!claim) return [];
    const beside = first(rivals).flatMap(({ claim, shared, figures }) => {
      const other = presented.get(claim.id);
      return other ? [{ claim: other, shared: [...shared], figures }] : [];
    });
    return [{ claim, rivals: beside, moreRivals: rivals.length - first(rivals).length }];
  });
}

function first(rivals: readonly Rival[]): readonly Rival[] {
  return rivals.slice(0, shownRivals);
}
