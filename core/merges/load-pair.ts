import type { Entity } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";

export interface Pair {
  readonly survivor: Entity;
  readonly loser: Entity;
}

/** Two records of one workspace. Throws `not-found`, `forbidden`, `entity-merged`, and `invalid-input` for one and the same. */
export async function loadPair(
  db: Transaction,
  actor: Actor,
  survivorId: string,
  loserId: string,
): Promise<Pair> {
  const { entity: survivor } = await authorizeEntity(db, actor, survivorId, "entity.merge");
  if (loserId === survivorId) throw new AppError("invalid-input", { path: "otherId" });
  const { entity: loser } = await authorizeEntity(db, actor, loserId, "entity.merge");
  if (loser.workspaceId !== survivor.workspaceId) throw new AppError("not-found");
  return { survivor, loser };
}
