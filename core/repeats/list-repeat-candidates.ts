import { z } from "zod";
import { authorizeClaim } from "../access.ts";
import { quantity } from "../claims/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { RepeatCandidate } from "./model.ts";
import { type StatedClaim, findResembling } from "./resemblance.ts";

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
  const include = {
    brief: { select: { title: true, language: true, createdAt: true } },
    entities: { select: { entityId: true } },
  } as const;
  const [own, rows] = await Promise.all([
    db.claim.findUniqueOrThrow({ where: { id: claim.id }, include }),
    db.claim.findMany({
      where: {
        deletedAt: null,
        detachedAt: null,
        brief: { workspaceId: brief.workspaceId, trashedAt: null },
        repeats: { none: { otherId: claim.id } },
        repeated: { none: { claimId: claim.id } },
        id: { notIn: [claim.id, claim.nestedInId ?? claim.id] },
      },
      include,
      orderBy: { changedAt: "desc" },
      take: among,
    }),
  ]);
  const others = rows.filter(({ nestedInId }) => nestedInId !== claim.id);
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
