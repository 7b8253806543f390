import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Runtime } from "../runtime.ts";
import { authorizeComment } from "./authorize-comment.ts";

/** Takes a comment away: its author, or an editor, of which the log tells. Throws `not-found` and `forbidden`. */
export async function deleteComment(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  commentId: string,
): Promise<void> {
  const { comment, brief, role } = await authorizeComment(db, actor, commentId);
  const own = comment.authorId === actor.userId;
  if (!own && !allows(role, "review.removeComments")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    await tx.claimComment.update({ where: { id: commentId }, data: { deletedAt: new Date() } });
    if (own) return;
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId: brief.id,
      actorId: actor.userId,
      action: "claim.comment-removed",
      detail: { claimId: comment.claimId, authorId: comment.authorId },
    });
  });
  bus.publish({ kind: "notice", briefId: brief.id, topic: "claims" });
}
