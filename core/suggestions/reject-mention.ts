import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { foldForm } from "#editor/mentions/tokens";
import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Rejection, rejectInput } from "./model.ts";
import { presentRejection } from "./present-rejection.ts";

/**
 * From now on this form is not suggested for this entity in this commentary. Rejecting again changes nothing.
 * Throws `not-found`, `forbidden`, and `invalid-input` for an entity of another workspace.
 */
export async function rejectMention(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { entityId, form }: z.output<typeof rejectInput>,
): Promise<Rejection> {
  const { brief } = await authorizeBrief(db, actor, briefId, "suggestion.reject");
  if (entityId !== null) {
    const known = await db.entity.count({
      where: { id: entityId, workspaceId: brief.workspaceId, mergedIntoId: null },
    });
    if (known === 0) throw new AppError("invalid-input", { path: "entityId" });
  }
  const key = { briefId, entityId, form: foldForm(form) };
  const row =
    (await db.mentionRejection.findFirst({ where: key })) ??
    (await db.mentionRejection.create({ data: { id: uuidv7(), ...key, createdById: actor.userId } }));
  bus.publish({ kind: "notice", briefId, topic: "suggestions" });
  return presentRejection(row);
}
