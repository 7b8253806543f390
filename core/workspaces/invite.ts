import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { hashSecret, newSecret } from "../people/secrets.ts";
import type { Runtime } from "../runtime.ts";
import type { CreatedInvitation, inviteInput } from "./model.ts";
import { presentInvitation } from "./present-invitation.ts";

const validForMs = 14 * 24 * 60 * 60 * 1000;

/**
 * Makes an invitation and the link that accepts it, which is in the answer and nowhere else; an earlier open invitation
 * of the same address ends. Throws `not-found`, `forbidden` and `already-member`.
 */
export async function invite(
  { db, publicUrl }: Pick<Runtime, "db" | "publicUrl">,
  actor: Actor,
  workspaceId: string,
  { email, role }: z.output<typeof inviteInput>,
): Promise<CreatedInvitation> {
  await authorize(db, actor, workspaceId, "workspace.invite");
  const members = await db.membership.count({ where: { workspaceId, user: { email } } });
  if (members > 0) throw new AppError("already-member");
  const token = newSecret();
  const invitation = await db.$transaction(async (tx) => {
    await tx.invitation.deleteMany({ where: { workspaceId, email, acceptedAt: null } });
    const detail = { email, role };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "member.invited", detail });
    return tx.invitation.create({
      data: {
        id: uuidv7(),
        workspaceId,
        email,
        role,
        tokenHash: hashSecret(token),
        invitedById: actor.userId,
        expiresAt: new Date(Date.now() + validForMs),
      },
    });
  });
  const invitedBy = { id: actor.userId, name: actor.name };
  return { ...presentInvitation(invitation, invitedBy), url: `${publicUrl}/invitation/${token}` };
}
