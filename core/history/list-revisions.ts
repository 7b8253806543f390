import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import type { RevisionSummary } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";

/** A section's revisions, newest first; of a section that has left the text, too. Throws `not-found`. */
export async function listRevisions(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
  sectionId: string,
): Promise<RevisionSummary[]> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section) throw new AppError("not-found");
  await projectAndNotify({ db, bus }, briefId, { restMs: env.revisionRestMs });
  const rows = await db.sectionRevision.findMany({
    where: { briefId, sectionId },
    orderBy: { number: "desc" },
    omit: { state: true, whole: true },
  });
  return presentRevisions(db, rows);
}
