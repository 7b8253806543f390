import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { findRevision } from "./find-revision.ts";
import type { RevisionSummary } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";
import { replaceSection } from "./replace-section.ts";

/**
 * Brings one section back to a revision by the smallest edit of the live text: no other section is touched, and
 * claims stay where their words stay. The state before is kept as a revision, the restored one becomes the newest.
 * Throws `not-found`.
 */
export async function restoreSection(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { revision: number }: { revision: number },
): Promise<RevisionSummary> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.restore");
  const revision = await findRevision(db, { briefId, sectionId, number });
  await projectAndNotify({ db, bus }, briefId, { record: { reason: "rest", sectionId } });
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section) throw new AppError("not-found");

  const edit = (doc: Parameters<typeof contentOf>[0]) => {
    updateContent(doc, replaceSection(contentOf(doc), sectionId, revision.content, section.position));
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
