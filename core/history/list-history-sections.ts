import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { sectionKinds } from "../sections/vocabulary.ts";
import type { HistorySection } from "./model.ts";

/**
 * The sections of the text in order, then those that left it and can be read still, the last that left first. Throws
 * `not-found`.
 */
export async function listHistorySections(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<HistorySection[]> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const [sections, revisions] = await Promise.all([
    db.section.findMany({
      where: { briefId },
      select: { id: true, kind: true, title: true, position: true, removedAt: true },
    }),
    db.sectionRevision.groupBy({
      by: ["sectionId"],
      where: { briefId },
      _max: { number: true },
      _count: { number: true },
    }),
  ]);
  const counted = new Map(revisions.map((row) => [row.sectionId, row]));
  const present = sections.filter(({ removedAt }) => removedAt === null);
  const left = sections.filter(({ id, removedAt }) => removedAt !== null && counted.has(id));
  const whenLeft = ({ removedAt }: { removedAt: Date | null }) => removedAt?.getTime() ?? 0;
  return [
    ...present.toSorted((one, other) => one.position - other.position),
    ...left.toSorted((one, other) => whenLeft(other) - whenLeft(one)),
  ].map(({ id, kind, title, removedAt }) => ({
    id,
    kind: sectionKinds.find((each) => each === kind) ?? "body",
    title,
    removedAt: removedAt?.toISOString() ?? null,
    revision: counted.get(id)?._max.number ?? null,
    revisions: counted.get(id)?._count.number ?? 0,
  }));
}
