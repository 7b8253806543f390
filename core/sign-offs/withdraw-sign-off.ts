import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { settleStatus } from "../briefs/settle-status.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

/** Takes back the actor's own sign-off of a section; those of others hold. Throws `not-found` where there is none. */
export async function withdrawSignOff(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  sectionId: string,
): Promise<void> {
  const { brief } = await authorizeBrief(db, actor, briefId, "signOff.sign");
  await db.$transaction(async (tx) => {
    // Before any sign-off is: a projection that ends it takes them in this order, too.
    await tx.$queryRaw`SELECT 1 FROM "Brief" WHERE "id" = ${briefId}::uuid FOR NO KEY UPDATE`;
    const [withdrawn] = await tx.signOff.updateManyAndReturn({
      where: { briefId, sectionId, signedById: actor.userId, endedAt: null },
      data: { endedAt: new Date(), endedById: actor.userId, endedBy: "withdrawn" },
    });
    if (!withdrawn) throw new AppError("not-found");
    const section = await tx.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "section.sign-off-withdrawn",
      detail: { sectionId, title: section?.title ?? "", revision: withdrawn.revision },
    });
    await settleStatus(tx, briefId, actor.userId);
  });
  for (const topic of ["sections", "brief"] as const) bus.publish({ kind: "notice", briefId, topic });
}
