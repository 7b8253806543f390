import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";

/** Ties a claim to exactly these entities of its workspace. Throws `invalid-input` for one that is not. */
export async function tieEntities(
  tx: Transaction,
  workspaceId: string,
  claimId: string,
  entityIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(entityIds)];
  const known = await tx.entity.count({ where: { id: { in: ids }, workspaceId } });
  if (known !== ids.length) throw new AppError("invalid-input", { path: "entityIds" });
  await tx.claimEntity.deleteMany({ where: { claimId, entityId: { notIn: ids } } });
  await tx.claimEntity.createMany({
    data: ids.map((entityId) => ({ claimId, entityId })),
    skipDuplicates: true,
  });
}
