import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Runtime } from "../runtime.ts";
import { releaseReviews, tellOfReleased } from "../review/release-reviews.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import type { Member, changeRoleInput } from "./model.ts";
import { presentMember, withUser } from "./present-member.ts";

/**
 * Open connections of the person are judged anew; one who may not judge any more is asked for no verdict either.
 * Throws `not-found`, `forbidden` and `last-owner`.
 */
export async function changeRole(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  workspaceId: string,
  userId: string,
  { role }: z.output<typeof changeRoleInput>,
): Promise<Member> {
  await authorize(db, actor, workspaceId, "workspace.changeRole");
  const where = { workspaceId_userId: { workspaceId, userId } };
  const { changed, released } = await db.$transaction(async (tx) => {
    const before = await tx.membership.findUnique({ where, include: withUser });
    if (!before) throw new AppError("not-found");
    if (before.role === role) return { changed: before, released: [] };
    if (before.role === "owner") await keepAnOwner(tx, workspaceId, userId);
    const after = await tx.membership.update({ where, data: { role }, include: withUser });
    const detail = { userId, name: before.user.name, from: before.role, to: role };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "member.role-changed", detail });
    const keeps = allows(role, "claim.judge");
    return { changed: after, released: keeps ? [] : await releaseReviews(tx, workspaceId, userId) };
  });
  bus.publish({ kind: "access", userId });
  tellOfReleased(bus, released);
  return presentMember(changed);
}
