import { uuidv7 } from "uuidv7";
import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import { recordGradeChange } from "../grades/record-grade.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { changesOf, withChanges } from "./join-source-fields.ts";
import { loadSourcePair, lockPair } from "./load-source-pair.ts";
import type { SourceMerge } from "./model.ts";
import { presentSourceMerge, withLoser } from "./present-source-merge.ts";
import { columnsOf, fieldsOf } from "./source-fields.ts";

/**
 * Makes two records of one source one, as entities are merged (docs/decisions/0021): evidence and stored texts pass to the
 * survivor, which takes what it lacks of the loser's fields; whoever asks for the loser is given the survivor. Throws
 * `not-found`, `forbidden`, `invalid-input` and `source-merged`.
 */
export async function mergeSources(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  survivorId: string,
  loserId: string,
): Promise<SourceMerge> {
  const { db } = runtime;
  await loadSourcePair(db, actor, survivorId, loserId);
  const { row, claimIds } = await db.$transaction(async (tx) => {
    await lockPair(tx, survivorId, loserId);
    const { survivor, loser } = await loadSourcePair(tx, actor, survivorId, loserId);
    const fields = fieldsOf(survivor);
    const changes = changesOf(fields, fieldsOf(loser));
    const { ties, claims } = await moveTies(tx, survivorId, loserId);
    const columns = columnsOf(withChanges(fields, changes));
    await tx.source.update({ where: { id: loserId }, data: { mergedIntoId: survivorId } });
    await tx.source.update({ where: { id: survivorId }, data: columns });
    await recordGradeChange(tx, survivor, columns.reliability, actor.userId);
    const merged = await tx.sourceMerge.create({
      data: {
        id: uuidv7(),
        survivorId,
        loserId,
        changes: changes as Prisma.InputJsonObject,
        ties,
        mergedById: actor.userId,
      },
      include: withLoser,
    });
    const { workspaceId } = survivor;
    const detail = { mergeId: merged.id, sourceId: survivorId, title: `${loser.title} → ${survivor.title}` };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.merged", detail });
    return { row: merged, claimIds: claims };
  });
  await notifyBriefs(runtime, { id: { in: claimIds } }, actor.userId);
  return presentSourceMerge(row, await peopleById(db, [row.mergedById]));
}

/** Gives the survivor what rests on the loser, and tells what that was. */
async function moveTies(tx: Transaction, survivorId: string, loserId: string) {
  const own = { where: { sourceId: loserId }, orderBy: { id: "asc" } } as const;
  const evidence = await tx.evidence.findMany({ ...own, select: { id: true, claimId: true } });
  const snapshots = await tx.sourceSnapshot.findMany({ ...own, select: { id: true } });
  const moved = { where: own.where, data: { sourceId: survivorId } };
  await tx.evidence.updateMany(moved);
  await tx.sourceSnapshot.updateMany(moved);
  return {
    ties: { evidence: evidence.map(({ id }) => id), snapshots: snapshots.map(({ id }) => id) },
    claims: evidence.map(({ claimId }) => claimId),
  };
}
