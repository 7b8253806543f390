import { authorizeEntity } from "../access.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Entity } from "./model.ts";
import { presentEntity } from "./present-entity.ts";

/** What is recorded of an entity, or of what it was merged into. Throws `not-found`. */
export async function readRecord(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<Entity> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const [uses] = await db.$queryRaw<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM (${liveClaims(tiedTo(entity.id))}) tied`;
  return presentEntity({ ...entity, _count: { claims: uses?.claims ?? 0 } });
}
