import { uuidv7 } from "uuidv7";
import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { nameOf } from "../entities/present-entity.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinFields } from "./join-fields.ts";
import { loadPair } from "./load-pair.ts";
import type { Merge } from "./model.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import { presentMerge } from "./present-merge.ts";

/**
 * Makes two records one. The loser stays as it is, unseen; whoever asks for it is given the survivor, to which its claims
 * are tied now. Throws `not-found`, `forbidden`, `invalid-input`, `entity-merged` and `merge-too-many-aliases`.
 */
export async function mergeEntities(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  survivorId: string,
  loserId: string,
): Promise<Merge> {
  const { db } = runtime;
  await loadPair(db, actor, survivorId, loserId);
  const made = await db.$transaction(async (tx) => {
    // Nobody ties a claim to either, changes or merges it meanwhile.
    await tx.$queryRaw`
      SELECT 1 FROM "Entity" WHERE id IN (${survivorId}::uuid, ${loserId}::uuid) ORDER BY id FOR UPDATE`;
    const { survivor, loser } = await loadPair(tx, actor, survivorId, loserId);
    const { changes } = joinFields(fieldsOf(survivor), fieldsOf(loser));
    const id = uuidv7();
    const ties = await moveTies(tx, survivorId, loserId);
    await tx.entity.update({ where: { id: loserId }, data: { mergedIntoId: survivorId } });
    await tx.entity.update({
      where: { id: survivorId },
      data: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    });
    await tx.entityMerge.create({
      data: {
        id,
        survivorId,
        loserId,
        changes: changes.map(({ field, from, to }) => ({ field, from, to })) as object[],
        ties: { ...ties },
        mergedById: actor.userId,
      },
    });
    const detail = { mergeId: id, entityId: survivorId, name: `${nameOf(loser)} → ${nameOf(survivor)}` };
    const { workspaceId } = survivor;
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "entity.merged", detail });
    return { id, claimIds: ties.claims.map((tie) => tie.id) };
  });
  await notifyBriefs(runtime, { id: { in: made.claimIds } }, actor.userId);
  return presentMerge(db, made.id);
}

/** Ties to the survivor what was tied to the loser, and tells what that was. */
async function moveTies(tx: Transaction, survivorId: string, loserId: string) {
  const own = await tx.claimEntity.findMany({ where: { entityId: loserId }, orderBy: { claimId: "asc" } });
  const both = await tx.claimEntity.findMany({
    where: { entityId: survivorId, claim: { entities: { some: { entityId: loserId } } } },
    select: { claimId: true },
  });
  const shared = new Set(both.map(({ claimId }) => claimId));
  const rejections = await tx.mentionRejection.findMany({
    where: { entityId: loserId },
    select: { id: true },
  });
  await tx.$executeRaw`
    DELETE FROM "ClaimEntity" l USING "ClaimEntity" s
    WHERE l."entityId" = ${loserId}::uuid AND s."entityId" = ${survivorId}::uuid AND s."claimId" = l."claimId"`;
  await tx.claimEntity.updateMany({ where: { entityId: loserId }, data: { entityId: survivorId } });
  await tx.mentionRejection.updateMany({ where: { entityId: loserId }, data: { entityId: survivorId } });
  return {
    claims: own.map(({ claimId, createdAt }) => ({
      id: claimId,
      at: createdAt.toISOString(),
      shared: shared.has(claimId),
    })),
    rejections: rejections.map(({ id }) => id),
  };
}
