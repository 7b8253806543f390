import { authorize } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Invitation } from "./model.ts";
import { presentInvitation } from "./present-invitation.ts";

/** The invitations that can still be accepted, newest first. Throws `not-found` and `forbidden`. */
export async function listInvitations(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<Invitation[]> {
  await authorize(db, actor, workspaceId, "workspace.invite");
  const open = await db.invitation.findMany({
    where: { workspaceId, acceptedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: "desc" },
  });
  const person = await peopleById(
    db,
    open.map((invitation) => invitation.invitedById),
  );
  return open.map((invitation) => presentInvitation(invitation, person(invitation.invitedById)));
}
