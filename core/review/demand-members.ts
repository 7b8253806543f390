import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";

/** The ids without repeats, all of members of the workspace. Throws `invalid-input`. */
export async function demandMembers(
  db: Transaction,
  workspaceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(userIds)];
  if (ids.length === 0) return ids;
  const known = await db.membership.count({ where: { workspaceId, userId: { in: ids } } });
  if (known !== ids.length) throw new AppError("invalid-input", { path: "mentions" });
  return ids;
}
