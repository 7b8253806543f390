import type { Brief, ClaimComment } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Role } from "../roles.ts";

/** The comment of a claim that the actor may comment on. One that was taken away is `not-found`. Throws `forbidden`. */
export async function authorizeComment(
  db: Transaction,
  actor: Actor,
  commentId: string,
): Promise<{ comment: ClaimComment; brief: Brief; role: Role }> {
  const comment = await db.claimComment.findUnique({ where: { id: commentId } });
  if (!comment || comment.deletedAt) throw new AppError("not-found");
  const { brief, role } = await authorizeClaim(db, actor, comment.claimId, "review.comment");
  return { comment, brief, role };
}
