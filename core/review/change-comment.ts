import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { authorizeComment } from "./authorize-comment.ts";
import { demandMembers } from "./demand-members.ts";
import type { Comment, commentInput } from "./model.ts";
import { presentComment } from "./present-comment.ts";

/** Says it otherwise. Throws `not-found`, `invalid-input`, and `forbidden` to all but its author. */
export async function changeComment(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  commentId: string,
  { text, mentions }: z.output<typeof commentInput>,
): Promise<Comment> {
  const { comment, brief, role } = await authorizeComment(db, actor, commentId);
  if (comment.authorId !== actor.userId) throw new AppError("forbidden");
  const row = await db.claimComment.update({
    where: { id: commentId },
    data: {
      text,
      mentions: await demandMembers(db, brief.workspaceId, mentions),
      editedAt: new Date(),
    },
  });
  bus.publish({ kind: "notice", briefId: brief.id, topic: "claims" });
  return presentComment(db, row, { userId: actor.userId, role });
}
