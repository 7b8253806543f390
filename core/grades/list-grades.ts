import { authorizeSource } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Grade } from "./model.ts";

/** How a source was graded, by whom and why; newest first. Throws `not-found`. */
export async function listGrades(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<Grade[]> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.read");
  const rows = await db.sourceGrade.findMany({
    where: { sourceId: source.id },
    orderBy: [{ gradedAt: "desc" }, { id: "desc" }],
  });
  const person = await peopleById(
    db,
    rows.map(({ gradedById }) => gradedById),
  );
  return rows.map(({ id, reliability, reason, byPublisher, gradedById, gradedAt }) => ({
    id,
    reliability,
    reason,
    byPublisher,
    gradedBy: person(gradedById),
    gradedAt: gradedAt.toISOString(),
  }));
}
