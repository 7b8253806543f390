import type { z } from "zod";
import { authorizeClaim } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, changeClaimInput } from "./model.ts";
import { tieEntities } from "./tie-entities.ts";
import { notifyBrief } from "./notify-briefs.ts";

/** Changes what a claim says of itself; its words are changed in the text. Throws `not-found`, `invalid-input`. */
export async function changeClaim(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { entityIds, ...fields }: z.infer<typeof changeClaimInput>,
): Promise<Claim> {
  const { claim, brief, role } = await authorizeClaim(db, actor, claimId, "claim.edit");
  await db.$transaction(async (tx) => {
    await tx.claim.update({ where: { id: claim.id }, data: fields });
    if (entityIds) await tieEntities(tx, brief.workspaceId, claim.id, entityIds);
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
  return loadClaim(db, claimId, actor, role);
}
