import { authorizeClaim } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim } from "./model.ts";

/** Throws `not-found`. */
export async function readClaim({ db }: Pick<Runtime, "db">, actor: Actor, claimId: string): Promise<Claim> {
  const { role } = await authorizeClaim(db, actor, claimId, "claim.read");
  return loadClaim(db, claimId, actor, role);
}
