import type { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { authorizeTranslation } from "./authorize-translation.ts";
import type { Translation, pairSectionInput } from "./model.ts";
import { textSections } from "./load-translations.ts";
import { presentTranslation } from "./read-translation.ts";

/**
 * Pairs a section of a translation with another of its original, which then is no other's, or with none. What was said of
 * its last pair does not hold for the new one. Throws `not-found`, `forbidden`, `brief-trashed` and `not-a-translation`.
 */
export async function pairSection(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { originalSectionId }: z.output<typeof pairSectionInput>,
): Promise<Translation> {
  const { brief, original, role } = await authorizeTranslation(db, actor, briefId);
  const originalId = original.id;
  // What has just been written counts.
  for (const id of [briefId, originalId])
    await projectAndNotify({ db, bus }, id, { restMs: env.revisionRestMs });
  const texts = await textSections(db, [briefId, originalId]);
  const own = texts(briefId).find(({ id, removed }) => id === sectionId && !removed);
  const theirs = texts(originalId).find(({ id, removed }) => id === originalSectionId && !removed);
  if (!own || (originalSectionId !== null && !theirs)) throw new AppError("not-found");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Brief" WHERE "id" = ${briefId}::uuid FOR UPDATE`;
    const where = { briefId, originalId };
    const before = await tx.sectionPair.findFirst({ where: { ...where, sectionId } });
    if ((before?.originalSectionId ?? null) === originalSectionId) return;
    await tx.sectionPair.deleteMany({ where: { ...where, sectionId } });
    if (originalSectionId !== null) {
      await tx.sectionPair.deleteMany({ where: { ...where, originalSectionId } });
      await tx.sectionPair.create({ data: { ...where, sectionId, originalSectionId } });
    }
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "translation.paired",
      detail: { sectionId, title: own.title, to: theirs?.title ?? "" },
    });
  });
  for (const id of [briefId, originalId]) bus.publish({ kind: "notice", briefId: id, topic: "sections" });
  return presentTranslation(db, brief, role);
}
