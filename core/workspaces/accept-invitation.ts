import type { z } from "zod";
import type { Invitation, Workspace } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { createPerson } from "../people/create-person.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type WorkspaceSummary, acceptInvitationInput } from "./model.ts";
import { openInvitation } from "./open-invitation.ts";

export interface Acceptance {
  readonly workspace: WorkspaceSummary;
  /** Of the account that was made: it can be signed in at once. */
  readonly newAccount: { readonly email: string; readonly password: string } | null;
}

/**
 * Lets the person signed in join, whose address must be the invitation's, or a new account made with the name and the
 * password of the input. Throws `not-found`, `invitation-used`, `invitation-expired`, `invitation-other-email`,
 * `already-member`, `unauthenticated` when the address has an account that is not signed in, and `invalid-input`.
 */
export async function acceptInvitation(
  { db, bus, auth }: Pick<Runtime, "db" | "bus" | "auth">,
  actor: Actor | null,
  token: string,
  input: Partial<z.output<typeof acceptInvitationInput>>,
): Promise<Acceptance> {
  const invitation = await openInvitation(db, token);
  const { workspace, role, email } = invitation;
  const joined = (member: Actor, newAccount: Acceptance["newAccount"]): Acceptance => {
    bus.publish({ kind: "access", userId: member.userId });
    const { id, name, selfApproval } = workspace;
    return { workspace: { id, name, role, selfApproval }, newAccount };
  };
  if (actor) {
    await refuseOtherEmail(db, actor, invitation);
    await db.$transaction((tx) => join(tx, invitation, actor));
    return joined(actor, null);
  }
  if ((await db.user.count({ where: { email } })) > 0) throw new AppError("unauthenticated");
  const { name, password } = complete(input);
  const person = await createPerson({ db, auth }, { name, email, password }, (tx, made) =>
    join(tx, invitation, made),
  );
  return joined(person, { email, password });
}

async function refuseOtherEmail(db: Transaction, actor: Actor, invitation: Invitation): Promise<void> {
  const user = await db.user.findUnique({ where: { id: actor.userId }, select: { email: true } });
  if (user?.email.toLowerCase() !== invitation.email) throw new AppError("invitation-other-email");
}

/** The schema of the edge leaves both fields out for those who are signed in. */
function complete(input: Partial<z.output<typeof acceptInvitationInput>>) {
  const parsed = acceptInvitationInput.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new AppError("invalid-input", { errors });
}

async function join(
  tx: Transaction,
  { id, role, workspaceId }: Invitation & { workspace: Workspace },
  actor: Actor,
): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null },
    data: { acceptedAt: new Date(), acceptedById: actor.userId },
  });
  if (count === 0) throw new AppError("invitation-used");
  const { count: added } = await tx.membership.createMany({
    data: [{ workspaceId, userId: actor.userId, role }],
    skipDuplicates: true,
  });
  if (added === 0) throw new AppError("already-member");
  await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "member.joined", detail: { role } });
}
