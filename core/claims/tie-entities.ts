import type { Transaction } from "#prisma/database";
import { currentEntities } from "../entities/current-entities.ts";
import { AppError } from "../errors.ts";

/** Ties a claim to exactly these entities of its workspace, in place of merged ones to what they became. Throws `invalid-input` for one that is not. */
export async function tieEntities(
  tx: Transaction,
  workspaceId: string,
  claimId: string,
  entityIds: readonly string[],
): Promise<void> {
  const ids = await currentEntities(tx, workspaceId, entityIds);
  if (ids === null) throw new AppError("invalid-input", { path: "entityIds" });
  await tx.claimEntity.deleteMany({ where: { claimId, entityId: { notIn: ids } } });
  await tx.claimEntity.createMany({
    data: ids.map((entityId) => ({ claimId, entityId })),
    skipDuplicates: true,
  });
}
