import type { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import { projectBrief } from "../sections/project-brief.ts";
import { type SectionState, readSections } from "../sections/section-state.ts";
import { authorizeTranslation } from "./authorize-translation.ts";
import type { Translation, markTranslatedInput } from "./model.ts";
import { presentTranslation } from "./read-translation.ts";

/**
 * Says that a section of a translation says what its original does now; what nobody has recorded of that yet becomes a
 * revision first. Throws `not-found`, `forbidden`, `brief-trashed`, `not-a-translation`, `section-removed`, and
 * `section-changed` where the original no longer says what was read.
 */
export async function markTranslated(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { hash: read }: z.output<typeof markTranslatedInput>,
): Promise<Translation> {
  const { brief, original, role } = await authorizeTranslation(db, actor, briefId);
  const originalId = original.id;
  const key = { briefId_originalId_sectionId: { briefId, originalId, sectionId } };
  const projection = await db.$transaction(async (tx) => {
    const pair = await tx.sectionPair.findUnique({ where: key });
    if (!pair) throw new AppError("not-found");
    const record = { reason: "translation", sectionId: pair.originalSectionId } as const;
    const projected = await projectBrief(tx, originalId, { record });
    projected.text?.destroy();
    const section = (await readSections(tx, originalId)).find(({ id }) => id === pair.originalSectionId);
    if (!section) throw new AppError("not-found");
    if (section.removedAt !== null) throw new AppError("section-removed");
    if (read !== undefined && read !== section.hash) throw new AppError("section-changed");
    const mark = markOf(section, actor);
    await tx.sectionPair.update({ where: key, data: mark });
    const own = await tx.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "translation.marked",
      detail: { sectionId, title: own?.title ?? "", revision: mark.revision },
    });
    return projected.projection;
  });
  await tellProjected({ db, bus }, originalId, { ...projection, sectionsChanged: true });
  return presentTranslation(db, brief, role);
}

/** What is kept of a section of the original that its translation says the same as. */
export function markOf({ hash, latest }: SectionState, { userId }: Actor) {
  const revision = latest?.hash === hash ? latest.number : 0;
  return { hash, revision, markedById: userId, markedAt: new Date() };
}
