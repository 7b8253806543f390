import { authorizeSource } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { SourceMerge } from "./model.ts";
import { presentSourceMerge, withLoser } from "./present-source-merge.ts";

/** The merges that made a source what it is and that were not undone, newest first. Throws `not-found`. */
export async function listSourceMerges(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<SourceMerge[]> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.read");
  const rows = await db.sourceMerge.findMany({
    where: { survivorId: source.id, undoneAt: null },
    include: withLoser,
    orderBy: { id: "desc" },
  });
  const person = await peopleById(
    db,
    rows.map(({ mergedById }) => mergedById),
  );
  return rows.map((row) => presentSourceMerge(row, person));
}
