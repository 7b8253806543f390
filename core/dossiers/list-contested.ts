import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { listDate } from "./claim-dates.ts";
import type { ContestedClaim, ContestedClaims, listContestedQuery } from "./model.ts";
import { presentClaims } from "./present-claims.ts";
import { type Rival, isContested, rivalFinder } from "./rivals.ts";
import { type TiedClaim, tiedClaims } from "./tied-claims.ts";

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
  const all = (await tiedClaims(db, entity.id)).map((claim) => ({ ...claim, ...listDate(claim) }));
  const contested = all.filter(isContested);
  const { items, nextCursor } = pageAfter(
    contested,
    query,
    ({ id, date }) => ({ id, key: date }),
    (a, b) => compareCodes(b.key, a.key) || compareCodes(b.id, a.id),
  );
  const rivalsOf = rivalFinder(all);
  const groups = items.map((claim) => ({ claim, rivals: rivalsOf(claim) }));
  return { items: await presentGroups(db, groups), nextCursor, total: contested.length };
}

async function presentGroups(
  db: Transaction,
  groups: readonly { readonly claim: TiedClaim; readonly rivals: readonly Rival[] }[],
): Promise<ContestedClaim[]> {
  const shown = groups.flatMap(({ claim, rivals }) => [claim, ...first(rivals).map((rival) => rival.claim)]);
  const placed = shown.map((claim) => ({ ...claim, ...listDate(claim) }));
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
