import { z } from "zod";
import { authorizeEntity } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type Entity, alias, type learnFormInput, maxAliases } from "./model.ts";
import { presentEntity, withUses } from "./present-entity.ts";

/**
 * Keeps a form that a person accepted or corrected as an alias, unless the entity has it. One with `maxAliases`
 * learns no more. Throws `not-found` and `forbidden`.
 */
export async function learnForm(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  form: z.output<typeof learnFormInput>,
): Promise<Entity> {
  await authorizeEntity(db, actor, entityId, "entity.edit");
  const row = await db.$transaction(async (tx) => {
    // Two people may teach it at once.
    await tx.$queryRaw`SELECT 1 FROM "Entity" WHERE id = ${entityId}::uuid FOR UPDATE`;
    const entity = await tx.entity.findUniqueOrThrow({ where: { id: entityId }, include: withUses });
    const aliases = z.array(alias).parse(entity.aliases);
    const known = [entity.namePl, entity.nameEn, ...aliases.map(({ text }) => text)];
    if (known.includes(form.text) || aliases.length >= maxAliases) return entity;
    return tx.entity.update({
      where: { id: entityId },
      data: { aliases: [...aliases, form] },
      include: withUses,
    });
  });
  return presentEntity(row);
}
