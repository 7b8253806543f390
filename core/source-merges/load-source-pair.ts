import type { Source } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";

/** Two records of one workspace. Throws `not-found`, `forbidden`, `source-merged`, and `invalid-input` for one and the same. */
export async function loadSourcePair(
  db: Transaction,
  actor: Actor,
  survivorId: string,
  loserId: string,
): Promise<{ readonly survivor: Source; readonly loser: Source }> {
  const { source: survivor } = await authorizeSource(db, actor, survivorId, "source.merge");
  if (loserId === survivorId) throw new AppError("invalid-input", { path: "otherId" });
  const { source: loser } = await authorizeSource(db, actor, loserId, "source.merge");
  if (loser.workspaceId !== survivor.workspaceId) throw new AppError("not-found");
  return { survivor, loser };
}

/** Until the transaction ends, nobody changes or merges either, or makes it evidence. */
export async function lockPair(tx: Transaction, oneId: string, otherId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Source" WHERE id IN (${oneId}::uuid, ${otherId}::uuid) ORDER BY id FOR UPDATE`;
}
