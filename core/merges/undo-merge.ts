import type { EntityMerge } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { nameOf, presentEntity, withUses } from "../entities/present-entity.ts";
import { fieldsOf } from "./fields-of.ts";
import { type FieldChange, partFields } from "./join-fields.ts";
import type { UndoneMerge } from "./model.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";

interface Ties {
  readonly claims: readonly { readonly id: string }[];
  readonly rejections: readonly string[];
}

/**
 * Parts two records again, exactly as they were: ids, fields, aliases, and ties to claims with the time of each. What
 * people added to the survivor since stays with it, and what they took away stays away (docs/decisions/0021). Throws
 * `not-found`, `forbidden`, `merge-undone`, `merge-not-last`, and `entity-merged` while the survivor is itself merged.
 */
export async function undoMerge(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  mergeId: string,
): Promise<UndoneMerge> {
  const { db } = runtime;
  const merge = await db.entityMerge.findUnique({ where: { id: mergeId } });
  if (!merge) throw new AppError("not-found");
  const { survivorId, loserId } = merge;
  const { claims } = merge.ties as unknown as Ties;
  await authorizeEntity(db, actor, survivorId, "entity.merge");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM "Entity" WHERE id IN (${survivorId}::uuid, ${loserId}::uuid) ORDER BY id FOR UPDATE`;
    const { entity: survivor } = await authorizeEntity(tx, actor, survivorId, "entity.merge");
    const current = await tx.entityMerge.findUniqueOrThrow({ where: { id: mergeId } });
    if (current.undoneAt) throw new AppError("merge-undone");
    const later = { survivorId, undoneAt: null, id: { gt: mergeId } };
    if ((await tx.entityMerge.count({ where: later })) > 0) throw new AppError("merge-not-last");
    const fields = partFields(fieldsOf(survivor), merge.changes as unknown as FieldChange[]);
    await returnTies(tx, merge);
    await tx.entity.update({ where: { id: loserId }, data: { mergedIntoId: null } });
    await tx.entity.update({ where: { id: survivorId }, data: fields });
    const undone = { undoneAt: new Date(), undoneById: actor.userId };
    await tx.entityMerge.update({ where: { id: mergeId }, data: undone });
    const { workspaceId } = survivor;
    const detail = { mergeId, entityId: survivorId, name: nameOf(survivor) };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "entity.merge-undone", detail });
  });
  await notifyBriefs(runtime, { id: { in: claims.map(({ id }) => id) } }, actor.userId);
  const [survivor, restored] = await Promise.all(
    [survivorId, loserId].map((id) =>
      db.entity.findUniqueOrThrow({ where: { id }, include: withUses }).then(presentEntity),
    ),
  );
  if (!survivor || !restored) throw new AppError("not-found");
  return { survivor, restored };
}

/** Only where the claim is still tied to the survivor: a tie that people took away since stays away. */
async function returnTies(tx: Transaction, { id, survivorId, loserId, ties }: EntityMerge): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ClaimEntity" ("claimId", "entityId", "createdAt")
    SELECT tie.id, ${loserId}::uuid, tie.at
    FROM "EntityMerge" m
    CROSS JOIN jsonb_to_recordset(m.ties -> 'claims') AS tie(id uuid, at timestamp(3), shared boolean)
    JOIN "ClaimEntity" kept ON kept."claimId" = tie.id AND kept."entityId" = ${survivorId}::uuid
    WHERE m.id = ${id}::uuid AND tie.shared
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE "ClaimEntity" moved SET "entityId" = ${loserId}::uuid, "createdAt" = tie.at
    FROM "EntityMerge" m
    CROSS JOIN jsonb_to_recordset(m.ties -> 'claims') AS tie(id uuid, at timestamp(3), shared boolean)
    WHERE m.id = ${id}::uuid AND NOT tie.shared
      AND moved."claimId" = tie.id AND moved."entityId" = ${survivorId}::uuid`;
  const { rejections } = ties as unknown as Ties;
  await tx.mentionRejection.updateMany({
    where: { id: { in: [...rejections] }, entityId: survivorId },
    data: { entityId: loserId },
  });
}
