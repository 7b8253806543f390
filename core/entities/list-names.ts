import { authorize } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityNames } from "./model.ts";
import { namedEntity, namedSelect } from "./name-index.ts";

/** What a browser needs of a workspace's whole registry to find its names in a text by itself. Throws `not-found`. */
export async function listNames(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<EntityNames[]> {
  await authorize(db, actor, workspaceId, "entity.read");
  const rows = await db.entity.findMany({
    where: { workspaceId },
    select: { ...namedSelect, mergedIntoId: true },
    orderBy: { id: "asc" },
  });
  const into = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  const formerIds = new Map<string, string[]>();
  for (const { id, mergedIntoId } of rows) {
    if (mergedIntoId === null) continue;
    let survivor = mergedIntoId;
    for (let next = into.get(survivor); next; next = into.get(survivor)) survivor = next;
    formerIds.set(survivor, [...(formerIds.get(survivor) ?? []), id]);
  }
  return rows
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map((row) => {
      const { aliases, ...named } = namedEntity(row);
      return { ...named, aliases: [...aliases], formerIds: formerIds.get(row.id) ?? [] };
    });
}
