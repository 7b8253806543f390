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
    where: { workspaceId, mergedIntoId: null },
    select: namedSelect,
    orderBy: { id: "asc" },
  });
  return rows.map(namedEntity);
}
