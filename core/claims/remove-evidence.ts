import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { notifyBrief } from "./notify-briefs.ts";

/** Throws `not-found`. */
export async function removeEvidence(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  evidenceId: string,
): Promise<void> {
  const { brief } = await authorizeClaim(db, actor, claimId, "claim.addEvidence");
  const { count } = await db.evidence.deleteMany({ where: { id: evidenceId, claimId } });
  if (count === 0) throw new AppError("not-found");
  await notifyBrief({ db, bus }, brief.id, actor.userId);
}
