import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Entity, createEntityInput } from "./model.ts";
import { nameOf, presentEntity, withUses } from "./present-entity.ts";

/** Throws `not-found` and `forbidden`. */
export async function createEntity(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, name, aliases = [], ...fields }: z.output<typeof createEntityInput>,
): Promise<Entity> {
  await authorize(db, actor, workspaceId, "entity.create");
  const row = await db.$transaction(async (tx) => {
    const names = { namePl: name.pl, nameEn: name.en };
    const created = await tx.entity.create({
      data: { ...fields, id: uuidv7(), workspaceId, ...names, aliases, createdById: actor.userId },
      include: withUses,
    });
    const detail = { entityId: created.id, name: nameOf(created) };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "entity.created", detail });
    return created;
  });
  return presentEntity(row);
}
