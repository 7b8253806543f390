import type { Invitation as InvitationRow } from "#prisma/client/client";
import type { PersonRef } from "../http-model.ts";
import type { Invitation } from "./model.ts";

export function presentInvitation(invitation: InvitationRow, invitedBy: PersonRef): Invitation {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    invitedBy,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
