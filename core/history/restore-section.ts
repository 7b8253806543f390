import type { Section } from "#prisma/client/client";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { findRevision } from "./find-revision.ts";
import type { RevisionSummary } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";
import { replaceSection } from "./replace-section.ts";

/**
 * Brings one section back to a revision by the smallest edit of the live text: no other section is touched, and
 * claims stay where their words stay. The state before is kept as a revision, the restored one becomes the newest.
 * Revision 0 is the time before the section was there: it leaves the text. Throws `not-found`, also for revision 0 of the
 * lead or of a section that has left already.
 */
export async function restoreSection(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { revision: number }: { revision: number },
): Promise<RevisionSummary> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.restore");
  const content = number === 0 ? [] : (await findRevision(db, { briefId, sectionId, number })).content;
  await projectAndNotify({ db, bus }, briefId, { record: { reason: "rest", sectionId } });
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section || (number === 0 && !canLeave(section))) throw new AppError("not-found");

  const edit = (doc: Parameters<typeof contentOf>[0]) => {
    updateContent(doc, replaceSection(contentOf(doc), sectionId, content, section.position));
  };
  const record = { reason: "restore", sectionId, restoredFrom: { [sectionId]: number } } as const;
  await editDocument({ db, bus }, briefId, actor.userId, edit, { record });

  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "section.restored",
    detail: { sectionId, revision: number },
  });
  const newest = await db.sectionRevision.findFirstOrThrow({
    where: { briefId, sectionId },
    orderBy: { number: "desc" },
  });
  const [summary] = await presentRevisions(db, [newest]);
  if (!summary) throw new AppError("not-found");
  return summary;
}

/** The lead is the beginning of every text. */
function canLeave({ id, removedAt }: Pick<Section, "id" | "removedAt">): boolean {
  return id !== leadSectionId && removedAt === null;
}
