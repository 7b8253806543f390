import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeClaim } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { demandMembers } from "./demand-members.ts";
import type { Comment, commentInput } from "./model.ts";
import { presentComment } from "./present-comment.ts";

/** Says something about a claim. Throws `not-found`, `forbidden`, and `invalid-input` for one who is no member. */
export async function addComment(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { text, mentions }: z.output<typeof commentInput>,
): Promise<Comment> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "review.comment");
  const row = await db.claimComment.create({
    data: {
      id: uuidv7(),
      claimId,
      text,
      mentions: await demandMembers(db, brief.workspaceId, mentions),
      authorId: actor.userId,
    },
  });
  bus.publish({ kind: "notice", briefId: brief.id, topic: "claims" });
  return presentComment(db, row, { userId: actor.userId, role });
}
