import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { findRevision } from "./find-revision.ts";
import type { RestoredBrief } from "./model.ts";
import { readTextThen } from "./read-text-then.ts";
import { replaceText } from "./replace-text.ts";

/**
 * Brings a whole commentary back to how it stood at one time, by the smallest edit of the live text: sections that have
 * come since leave it, those that had left it stand in their place again. The state before is kept as revisions, so that
 * restoring can be undone in the same way; resolves with the time of that state. Throws `not-found`.
 */
export async function restoreBrief(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { at }: { at: string },
): Promise<RestoredBrief> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.restore");
  const then = await readTextThen({ db }, actor, briefId, at);
  if (then.sections.length === 0) throw new AppError("not-found");
  const sections = await Promise.all(
    then.sections.map(async ({ sectionId, number }) => {
      const { content } = await findRevision(db, { briefId, sectionId, number });
      return { id: sectionId, nodes: content };
    }),
  );
  const before = new Date();
  await projectAndNotify({ db, bus }, briefId, { record: { reason: "rest" }, now: before });

  const edit = (doc: Parameters<typeof contentOf>[0]) =>
    updateContent(doc, replaceText(contentOf(doc), sections));
  const restoredFrom = Object.fromEntries(then.sections.map(({ sectionId, number }) => [sectionId, number]));
  await editDocument({ db, bus }, briefId, actor.userId, edit, {
    record: { reason: "restore", restoredFrom },
  });

  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "history.restored",
    detail: { at },
  });
  return { before: before.toISOString(), sections: then.sections };
}
