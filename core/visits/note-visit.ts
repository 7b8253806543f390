import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { type SeenSections, seenSections, type visitInput } from "./model.ts";

/**
 * Notes that the actor has seen the commentary as it is now, but for what is named: that stays as it was last seen. Throws
 * `not-found` and `brief-trashed`.
 */
export async function noteVisit(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
  { unseen, unseenClaims }: z.output<typeof visitInput>,
): Promise<void> {
  await authorizeBrief(db, actor, briefId, "brief.read");
  // What has just been written was seen as well.
  await projectAndNotify({ db, bus }, briefId, { restMs: env.revisionRestMs });
  const now = new Date();
  const key = { briefId, userId: actor.userId };
  const [visit, rows, revisions] = await Promise.all([
    db.briefVisit.findUnique({ where: { briefId_userId: key } }),
    db.section.findMany({ where: { briefId, removedAt: null }, select: { id: true, hash: true } }),
    db.sectionRevision.groupBy({ by: ["sectionId"], where: { briefId }, _max: { number: true } }),
  ]);
  const before = visit ? seenSections.parse(visit.sections) : null;
  const newest = new Map(revisions.map((row) => [row.sectionId, row._max.number ?? 0]));
  const left = new Set(before ? unseen : []);
  const sections: SeenSections = Object.fromEntries([
    ...rows
      .filter(({ id }) => !left.has(id))
      .map(({ id, hash }) => [id, { hash, revision: newest.get(id) ?? 0 }] as const),
    ...Object.entries(before ?? {}).filter(([id]) => left.has(id)),
  ]);
  const seenAt = visit && unseenClaims ? visit.seenAt : now;
  await db.briefVisit.upsert({
    where: { briefId_userId: key },
    create: { ...key, sections, seenAt },
    update: { sections, seenAt },
  });
}
