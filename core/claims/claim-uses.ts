import type { Transaction } from "#prisma/database";
import type { ClaimUse } from "../entities/model.ts";
import { claimInclude, stateOf } from "./present-claim.ts";

/** The claims, of briefs that are not in the trash, tied to an entity or resting on a source; newest first. */
export async function claimUses(
  db: Transaction,
  where: { entityId: string } | { sourceId: string },
): Promise<(ClaimUse & { stance: string | null })[]> {
  const tie =
    "entityId" in where
      ? { entities: { some: { entityId: where.entityId } } }
      : { evidence: { some: { sourceId: where.sourceId } } };
  const rows = await db.claim.findMany({
    where: { deletedAt: null, brief: { trashedAt: null }, ...tie },
    include: { ...claimInclude, brief: { select: { id: true, title: true } } },
    orderBy: { createdAt: "desc" },
    take: 500,
  });
  return rows.map((row) => ({
    claimId: row.id,
    quote: row.quote,
    status: stateOf(row).status,
    detached: row.detachedAt !== null,
    brief: row.brief,
    stance:
      "sourceId" in where
        ? (row.evidence.find((piece) => piece.sourceId === where.sourceId)?.stance ?? null)
        : null,
  }));
}
