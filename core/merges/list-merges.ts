import { authorizeEntity } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Merge } from "./model.ts";
import { showMerge, withLoser } from "./present-merge.ts";

/** The merges that made an entity what it is and that were not undone, newest first. Throws `not-found`. */
export async function listMerges(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<Merge[]> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const rows = await db.entityMerge.findMany({
    where: { survivorId: entity.id, undoneAt: null },
    include: withLoser,
    orderBy: { id: "desc" },
  });
  const person = await peopleById(
    db,
    rows.map(({ mergedById }) => mergedById),
  );
  return rows.map((row) => showMerge(row, person));
}
