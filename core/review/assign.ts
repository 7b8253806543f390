import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeClaim } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { loadClaim } from "../claims/load-claim.ts";
import type { Claim } from "../claims/model.ts";
import { isAuthor } from "../claims/policy.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { allowsSelfApproval } from "../workspaces/allows-self-approval.ts";
import type { assignInput } from "./model.ts";

/**
 * Asks a member to judge a claim, sets the day by which, or takes either back; what is not named stays. Throws
 * `not-found`, `forbidden`, `reviewer-cannot-judge` for one who is no member or has no right to judge, and
 * `reviewer-is-author` for whoever made the claim or changed its words last, unless the workspace allows that.
 */
export async function assign(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { reviewerId, dueOn }: z.output<typeof assignInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "review.assign");
  if (reviewerId) await projectAndNotify({ db, bus }, brief.id);
  await db.$transaction(async (tx) => {
    const before = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const name = reviewerId ? await demandFit(tx, brief.workspaceId, before, reviewerId) : "";
    const asked = reviewerId ? { assignedById: actor.userId, assignedAt: new Date() } : nobody;
    const anew = reviewerId !== undefined && reviewerId !== before.reviewerId;
    await tx.claim.update({
      where: { id: claimId },
      data: { ...(anew && { reviewerId, ...asked }), ...(dueOn !== undefined && { dueOn }) },
    });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId: brief.id,
      actorId: actor.userId,
      action: "claim.assigned",
      detail: {
        claimId,
        ...(reviewerId !== undefined && { reviewerId, name }),
        ...(dueOn !== undefined && { dueOn }),
      },
    });
  });
  bus.publish({ kind: "notice", briefId: brief.id, topic: "claims" });
  return loadClaim(db, claimId, actor, role);
}

const nobody = { assignedById: null, assignedAt: null };

/** The name of one who may judge the claim. The membership stays as it is until the transaction ends. */
async function demandFit(
  tx: Transaction,
  workspaceId: string,
  claim: { createdById: string; changedById: string },
  userId: string,
): Promise<string> {
  await tx.$queryRaw`
    SELECT 1 FROM "Membership" WHERE "workspaceId" = ${workspaceId}::uuid AND "userId" = ${userId} FOR SHARE`;
  const member = await tx.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    include: { user: { select: { name: true } } },
  });
  if (!member || !allows(member.role, "claim.judge")) throw new AppError("reviewer-cannot-judge");
  if (isAuthor(userId, claim) && !(await allowsSelfApproval(tx, workspaceId)))
    throw new AppError("reviewer-is-author");
  return member.user.name;
}
