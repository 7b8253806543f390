import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

/** Throws `not-found`, `forbidden`, and `invitation-used` for one that was accepted meanwhile. */
export async function revokeInvitation(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  invitationId: string,
): Promise<void> {
  await authorize(db, actor, workspaceId, "workspace.invite");
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId, workspaceId } });
    if (!invitation) throw new AppError("not-found");
    const { count } = await tx.invitation.deleteMany({ where: { id: invitationId, acceptedAt: null } });
    if (count === 0) throw new AppError("invitation-used");
    const detail = { email: invitation.email, role: invitation.role };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "invitation.revoked", detail });
  });
}
