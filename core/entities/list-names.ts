import { authorize } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityNames } from "./model.ts";
import { namedEntity, namedSelect } from "./name-index.ts";
import { survivorsOf } from "./survivors.ts";

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
  const formerIds = new Map<string, string[]>();
  for (const [id, survivor] of survivorsOf(rows)) {
    formerIds.set(survivor, [...(formerIds.get(survivor) ?? []), id]);
  }
  return rows
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map((row) => {
      const { aliases, ...named } = namedEntity(row);
      return { ...named, aliases: [...aliases], formerIds: formerIds.get(row.id) ?? [] };
    });
}
