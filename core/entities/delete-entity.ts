import { authorizeEntity } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { nameOf } from "./present-entity.ts";

/** Throws `not-found`, `forbidden`, and `in-use` while a claim is tied to it, in the trash or not. */
export async function deleteEntity(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<void> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.delete");
  const { workspaceId } = entity;
  await db.$transaction(async (tx) => {
    const claims = await tx.claimEntity.count({ where: { entityId, claim: { deletedAt: null } } });
    if (claims > 0) throw new AppError("in-use", { claims });
    await tx.entity.delete({ where: { id: entityId } });
    const detail = { entityId, name: nameOf(entity) };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "entity.deleted", detail });
  });
}
