import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";

/**
 * To be called before `userId` ceases to be an owner, in the same transaction: the owners' rows are locked until its
 * end, so that two owners cannot leave at once. Throws `last-owner`.
 */
export async function keepAnOwner(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Membership"
    WHERE "workspaceId" = ${workspaceId}::uuid AND role = 'owner'
    ORDER BY "userId" FOR UPDATE`;
  if (!owners.some((owner) => owner.userId !== userId)) throw new AppError("last-owner");
}
