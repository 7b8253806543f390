import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import type { Member, changeRoleInput } from "./model.ts";
import { presentMember, withUser } from "./present-member.ts";

/** Open connections of the person are judged anew. Throws `not-found`, `forbidden` and `last-owner`. */
export async function changeRole(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  workspaceId: string,
  userId: string,
  { role }: z.output<typeof changeRoleInput>,
): Promise<Member> {
  await authorize(db, actor, workspaceId, "workspace.changeRole");
  const where = { workspaceId_userId: { workspaceId, userId } };
  const changed = await db.$transaction(async (tx) => {
    const before = await tx.membership.findUnique({ where, include: withUser });
    if (!before) throw new AppError("not-found");
    if (before.role === role) return before;
    if (before.role === "owner") await keepAnOwner(tx, workspaceId, userId);
    const after = await tx.membership.update({ where, data: { role }, include: withUser });
    const detail = { userId, name: before.user.name, from: before.role, to: role };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "member.role-changed", detail });
    return after;
  });
  bus.publish({ kind: "access", userId });
  return presentMember(changed);
}
