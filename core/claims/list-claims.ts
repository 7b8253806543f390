import { authorizeBrief } from "../access.ts";
import type { Page } from "../http-model.ts";
import { type Place, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { briefClaims } from "./brief-claims.ts";
import type { Claim } from "./model.ts";
import type { ClaimStatus } from "./vocabulary.ts";

export interface ListClaims {
  readonly status?: ClaimStatus | undefined;
  readonly sectionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** A brief's claims in the order of the text, detached ones last. Throws `not-found`, `invalid-input`. */
export async function listClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { status, sectionId, cursor, limit = 500 }: ListClaims = {},
): Promise<Page<Claim>> {
  const { role } = await authorizeBrief(db, actor, briefId, "claim.read");
  const claims = await briefClaims(db, briefId, { userId: actor.userId, role });
  const matching = claims.filter(
    (claim) => (!status || claim.status === status) && (!sectionId || claim.sectionId === sectionId),
  );
  return pageAfter(matching, { cursor, limit }, placeOf, comparePlaces);
}

/** Detached claims have no position and come after all that have one. */
function placeOf({ id, position, createdAt }: Claim): Place {
  return { key: `${String(position ?? 1e9).padStart(10, "0")} ${createdAt}`, id };
}

function comparePlaces(a: Place, b: Place): number {
  if (a.key === b.key) return a.id < b.id ? -1 : Number(a.id > b.id);
  return a.key < b.key ? -1 : 1;
}
