import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { type Permission, allows } from "../policy.ts";

/**
 * The ids of the workspaces in which the actor has the permission, or of the one that is asked for.
 * Throws `not-found` and `forbidden` for that one.
 */
export async function reachableWorkspaces(
  db: Transaction,
  actor: Actor,
  permission: Permission,
  workspaceId?: string,
): Promise<string[]> {
  const memberships = await db.membership.findMany({
    where: { userId: actor.userId, ...(workspaceId !== undefined && { workspaceId }) },
  });
  const allowed = memberships.filter(({ role }) => allows(role, permission));
  if (workspaceId !== undefined && allowed.length === 0) {
    throw new AppError(memberships.length === 0 ? "not-found" : "forbidden");
  }
  return allowed.map((membership) => membership.workspaceId);
}
