import { authorizeBrief } from "../access.ts";
import type { Page } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { briefClaims } from "./brief-claims.ts";
import type { Claim } from "./model.ts";
import type { ClaimStatus } from "./vocabulary.ts";

export interface ListClaims {
  readonly status?: ClaimStatus | undefined;
  readonly sectionId?: string | undefined;
  /** The id of the last claim of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** A brief's claims in the order of the text, detached ones last. Throws `not-found`. */
export async function listClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { status, sectionId, cursor, limit = 500 }: ListClaims = {},
): Promise<Page<Claim>> {
  const { role } = await authorizeBrief(db, actor, briefId, "claim.read");
  const claims = await briefClaims(db, briefId, { userId: actor.userId, role });
  const start = cursor ? claims.findIndex(({ id }) => id === cursor) + 1 : 0;
  const matching = claims
    .slice(start)
    .filter((claim) => (!status || claim.status === status) && (!sectionId || claim.sectionId === sectionId));
  const items = matching.slice(0, limit);
  return { items, nextCursor: matching.length > limit ? (items.at(-1)?.id ?? null) : null };
}
