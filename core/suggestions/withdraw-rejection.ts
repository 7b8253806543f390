import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

/** The form may be suggested again. Throws `not-found` and `forbidden`. */
export async function withdrawRejection(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  rejectionId: string,
): Promise<void> {
  await authorizeBrief(db, actor, briefId, "suggestion.reject");
  const { count } = await db.mentionRejection.deleteMany({ where: { id: rejectionId, briefId } });
  if (count === 0) throw new AppError("not-found");
  bus.publish({ kind: "notice", briefId, topic: "suggestions" });
}
