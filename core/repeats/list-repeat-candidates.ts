import { z } from "zod";
import { authorizeClaim } from "../access.ts";
import { quantity } from "../claims/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { RepeatCandidate } from "./model.ts";
import { type StatedClaim, findResembling, roughlyAlike } from "./resemblance.ts";

/** Among so many of the workspace's claims, those that changed last. */
const among = 5000;

/**
 * Claims of the workspace that seem to state the same as this one and that nobody has tied to it, likeliest first.
 * Throws `not-found`.
 */
export async function listRepeatCandidates(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
): Promise<RepeatCandidate[]> {
  const { claim, brief } = await authorizeClaim(db, actor, claimId, "claim.read");
  const quotes = await db.$queryRaw<{ id: string; quote: string }[]>`
    SELECT "Claim"."id", "quote" FROM "Claim" JOIN "Brief" ON "Brief"."id" = "briefId"
    WHERE "workspaceId" = ${brief.workspaceId}::uuid AND "trashedAt" IS NULL
      AND "deletedAt" IS NULL AND "detachedAt" IS NULL AND "Claim"."id" <> ${claim.id}::uuid
    ORDER BY "changedAt" DESC LIMIT ${among}`;
  const rows = await db.claim.findMany({
    where: {
      id: { in: [claim.id, ...roughlyAlike(claim.quote, quotes)] },
      repeats: { none: { otherId: claim.id } },
      repeated: { none: { claimId: claim.id } },
    },
    include: {
      brief: { select: { title: true, language: true, createdAt: true } },
      entities: { select: { entityId: true } },
    },
  });
  const own = rows.find(({ id }) => id === claim.id);
  if (!own) return [];
  const others = rows.filter(
    ({ id, nestedInId }) => id !== claim.id && id !== claim.nestedInId && nestedInId !== claim.id,
  );
  const byId = new Map(others.map((row) => [row.id, row]));
  return findResembling(statedBy(own), others.map(statedBy)).flatMap(({ id, reason, likeness }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { briefId, quote } = row;
    return [
      { claim: { id, briefId, briefTitle: row.brief.title, quote, detached: false }, reason, likeness },
    ];
  });
}

type Row = Pick<StatedClaim, "id" | "quote"> & {
  readonly quantities: unknown;
  readonly brief: { readonly language: "pl" | "en"; readonly createdAt: Date };
  readonly entities: readonly { readonly entityId: string }[];
};

function statedBy({ id, quote, quantities, brief, entities }: Row): StatedClaim {
  return {
    id,
    quote,
    language: brief.language,
    day: brief.createdAt.toISOString().slice(0, 10),
    quantities: z.array(quantity).parse(quantities),
    entityIds: entities.map(({ entityId }) => entityId),
  };
}
