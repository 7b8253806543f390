import { authorizeEntity } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Entity } from "./model.ts";
import { presentEntity, withUses } from "./present-entity.ts";

/** What is recorded of an entity, or of what it was merged into. Throws `not-found`. */
export async function readRecord(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<Entity> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  return presentEntity(await db.entity.findUniqueOrThrow({ where: { id: entity.id }, include: withUses }));
}
