import { authorizeEntity } from "../access.ts";
import { claimUses } from "../claims/claim-uses.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityDetail } from "./model.ts";
import { presentEntity, withUses } from "./present-entity.ts";

/** An entity with the claims tied to it, newest first. Throws `not-found`. */
export async function readEntity(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<EntityDetail> {
  await authorizeEntity(db, actor, entityId, "entity.read");
  const [row, claims] = await Promise.all([
    db.entity.findUniqueOrThrow({ where: { id: entityId }, include: withUses }),
    claimUses(db, { entityId }),
  ]);
  return { ...presentEntity(row), claims };
}
