import { authorizeEntity } from "../access.ts";
import { claimUses } from "../claims/claim-uses.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityDetail } from "./model.ts";
import { presentEntity, withUses } from "./present-entity.ts";

/** An entity, or what it was merged into, with the claims tied to it, newest first. Throws `not-found`. */
export async function readEntity(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<EntityDetail> {
  const {
    entity: { id },
  } = await authorizeEntity(db, actor, entityId, "entity.read");
  const [row, claims] = await Promise.all([
    db.entity.findUniqueOrThrow({ where: { id }, include: withUses }),
    claimUses(db, { entityId: id }),
  ]);
  return { ...presentEntity(row), claims };
}
