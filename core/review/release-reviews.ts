import type { Transaction } from "#prisma/database";
import type { Publisher } from "../bus.ts";

/** Takes from a person what he or she was to judge in a workspace. Resolves with the briefs that it stands in. */
export async function releaseReviews(
  tx: Transaction,
  workspaceId: string,
  userId: string,
): Promise<readonly string[]> {
  const where = { reviewerId: userId, brief: { workspaceId } };
  const rows = await tx.claim.findMany({ where, select: { briefId: true }, distinct: ["briefId"] });
  await tx.claim.updateMany({ where, data: { reviewerId: null, assignedById: null, assignedAt: null } });
  return rows.map(({ briefId }) => briefId);
}

export function tellOfReleased(bus: Publisher, briefIds: readonly string[]): void {
  for (const briefId of briefIds) bus.publish({ kind: "notice", briefId, topic: "claims" });
}
