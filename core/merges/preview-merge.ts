import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { presentEntity, withUses } from "../entities/present-entity.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinFields } from "./join-fields.ts";
import { loadPair } from "./load-pair.ts";
import type { MergePreview } from "./model.ts";

/**
 * What merging would make of two records; nothing is written. Throws `not-found`, `forbidden`, `invalid-input`,
 * `entity-merged` and `merge-too-many-aliases`.
 */
export async function previewMerge(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  survivorId: string,
  loserId: string,
): Promise<MergePreview> {
  const pair = await loadPair(db, actor, survivorId, loserId);
  const { fields, dropped } = joinFields(fieldsOf(pair.survivor), fieldsOf(pair.loser));
  const live = { deletedAt: null, brief: { trashedAt: null } };
  const [survivor, loser, tied, shared, [mentions]] = await Promise.all([
    db.entity.findUniqueOrThrow({ where: { id: survivorId }, include: withUses }),
    db.entity.findUniqueOrThrow({ where: { id: loserId }, include: withUses }),
    db.claimEntity.count({ where: { entityId: loserId, claim: live } }),
    db.claimEntity.count({
      where: { entityId: loserId, claim: { ...live, entities: { some: { entityId: survivorId } } } },
    }),
    db.$queryRaw<{ briefs: bigint }[]>`
      SELECT count(DISTINCT s."briefId") AS briefs
      FROM "Section" s JOIN "Brief" b ON b.id = s."briefId"
      WHERE b."workspaceId" = ${pair.loser.workspaceId}::uuid AND b."trashedAt" IS NULL AND s."removedAt" IS NULL
        AND jsonb_path_exists(
          s.content,
          'lax $.**.marks[*] ? (@.type == "entity" && @.attrs.id == $id)',
          jsonb_build_object('id', ${loserId}::text)
        )`,
  ]);
  const { namePl, nameEn, aliases, ...others } = fields;
  return {
    survivor: presentEntity(survivor),
    loser: presentEntity(loser),
    result: { ...others, name: { pl: namePl, en: nameEn }, aliases: [...aliases] },
    dropped: [...dropped],
    moved: tied - shared,
    shared,
    mentioning: Number(mentions?.briefs ?? 0),
  };
}
