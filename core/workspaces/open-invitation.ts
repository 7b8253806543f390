import type { Invitation, Workspace } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import { hashSecret } from "../people/secrets.ts";

/** Throws `not-found`, `invitation-used` and `invitation-expired`. */
export async function openInvitation(
  db: Transaction,
  token: string,
): Promise<Invitation & { workspace: Workspace }> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashSecret(token) },
    include: { workspace: true },
  });
  if (!invitation) throw new AppError("not-found");
  if (invitation.acceptedAt) throw new AppError("invitation-used");
  if (invitation.expiresAt <= new Date()) throw new AppError("invitation-expired");
  return invitation;
}
