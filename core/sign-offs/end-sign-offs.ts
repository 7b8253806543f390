import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import type { PlannedEnding } from "./plan-endings.ts";

/** Ends what is planned, within the transaction that stores the change, and writes it down. */
export async function endSignOffs(
  tx: Transaction,
  briefId: string,
  endings: readonly PlannedEnding[],
  now: Date,
): Promise<void> {
  for (const { sectionId, reason, by } of endings) {
    const ended = await tx.signOff.updateManyAndReturn({
      where: { briefId, sectionId, endedAt: null },
      data: { endedAt: now, endedById: by, endedBy: reason },
    });
    if (ended.length === 0) continue;
    const { brief, title } = await tx.section.findUniqueOrThrow({
      where: { briefId_id: { briefId, id: sectionId } },
      select: { title: true, brief: { select: { workspaceId: true } } },
    });
    for (const { revision, signedById } of ended) {
      await recordAudit(tx, {
        workspaceId: brief.workspaceId,
        briefId,
        actorId: by,
        action: "section.sign-off-ended",
        detail: { sectionId, title, revision, signedById, reason },
      });
    }
  }
}
