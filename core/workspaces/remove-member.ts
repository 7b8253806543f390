import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { releaseReviews, tellOfReleased } from "../review/release-reviews.ts";
import { keepAnOwner } from "./keep-an-owner.ts";

/**
 * Takes a person's access to the workspace; what he or she wrote stays under his or her name, and what was to be
 * judged by that person is to be judged by nobody.
 * Throws `not-found`, `forbidden` and `last-owner`.
 */
export async function removeMember(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  workspaceId: string,
  userId: string,
): Promise<void> {
  await authorize(db, actor, workspaceId, "workspace.removeMember");
  const where = { workspaceId_userId: { workspaceId, userId } };
  const released = await db.$transaction(async (tx) => {
    const before = await tx.membership.findUnique({ where, include: { user: { select: { name: true } } } });
    if (!before) throw new AppError("not-found");
    if (before.role === "owner") await keepAnOwner(tx, workspaceId, userId);
    await tx.membership.delete({ where });
    const detail = { userId, name: before.user.name, role: before.role };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "member.removed", detail });
    return releaseReviews(tx, workspaceId, userId);
  });
  bus.publish({ kind: "access", userId });
  tellOfReleased(bus, released);
}
