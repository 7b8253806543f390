import type { z } from "zod";
import { authorizeEntity } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Entity, changeEntityInput } from "./model.ts";
import { presentEntity, withUses } from "./present-entity.ts";

/** Throws `not-found` and `forbidden`. */
export async function changeEntity(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  { name, ...fields }: z.output<typeof changeEntityInput>,
): Promise<Entity> {
  await authorizeEntity(db, actor, entityId, "entity.edit");
  const data = { ...fields, ...(name && { namePl: name.pl, nameEn: name.en }) };
  return presentEntity(await db.entity.update({ where: { id: entityId }, data, include: withUses }));
}
