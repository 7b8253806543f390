import { z } from "zod";
import { authorizeSource } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { recordGradeChange } from "../grades/record-grade.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { presentSource, withUses } from "../sources/present-source.ts";
import { type SourceChanges, withoutChanges } from "./join-source-fields.ts";
import { lockPair } from "./load-source-pair.ts";
import type { UndoneSourceMerge } from "./model.ts";
import { columnsOf, fieldsOf } from "./source-fields.ts";

const tiesShape = z.object({ evidence: z.array(z.string()), snapshots: z.array(z.string()) });

/**
 * Parts two records of a source again. Evidence and texts that were the loser's go back to it, those that came since stay
 * with the survivor, and so does a field that somebody has changed since. Throws `not-found`, `forbidden`, `merge-undone`,
 * `merge-not-last`, and `source-merged` while the survivor is itself merged.
 */
export async function undoSourceMerge(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  mergeId: string,
): Promise<UndoneSourceMerge> {
  const { db } = runtime;
  const merge = await db.sourceMerge.findUnique({ where: { id: mergeId } });
  if (!merge) throw new AppError("not-found");
  const { survivorId, loserId } = merge;
  const ties = tiesShape.parse(merge.ties);
  await authorizeSource(db, actor, survivorId, "source.merge");
  await db.$transaction(async (tx) => {
    await lockPair(tx, survivorId, loserId);
    const { source: survivor } = await authorizeSource(tx, actor, survivorId, "source.merge");
    const current = await tx.sourceMerge.findUniqueOrThrow({ where: { id: mergeId } });
    if (current.undoneAt) throw new AppError("merge-undone");
    const later = { survivorId, undoneAt: null, id: { gt: mergeId } };
    if ((await tx.sourceMerge.count({ where: later })) > 0) throw new AppError("merge-not-last");
    const returned = { sourceId: loserId };
    await tx.evidence.updateMany({
      where: { id: { in: ties.evidence }, sourceId: survivorId },
      data: returned,
    });
    await tx.sourceSnapshot.updateMany({
      where: { id: { in: ties.snapshots }, sourceId: survivorId },
      data: returned,
    });
    await tx.source.update({ where: { id: loserId }, data: { mergedIntoId: null } });
    const parted = withoutChanges(fieldsOf(survivor), merge.changes as unknown as SourceChanges);
    await tx.source.update({ where: { id: survivorId }, data: columnsOf(parted) });
    await recordGradeChange(tx, survivor, parted.reliability, actor.userId);
    const undone = { undoneAt: new Date(), undoneById: actor.userId };
    await tx.sourceMerge.update({ where: { id: mergeId }, data: undone });
    const { workspaceId } = survivor;
    const detail = { mergeId, sourceId: survivorId, title: survivor.title };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.merge-undone", detail });
  });
  await notifyBriefs(runtime, { evidence: { some: { id: { in: ties.evidence } } } }, actor.userId);
  const read = async (id: string) =>
    presentSource(await db.source.findUniqueOrThrow({ where: { id }, include: withUses }));
  return { survivor: await read(survivorId), restored: await read(loserId) };
}
