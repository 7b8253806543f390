import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeClaim } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { loadClaim } from "../claims/load-claim.ts";
import type { Claim, judgeInput } from "../claims/model.ts";
import { mayJudge } from "../claims/policy.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { hashWords } from "../sections/words.ts";
import { allowsSelfApproval } from "../workspaces/allows-self-approval.ts";
import { notifyBrief } from "../claims/notify-briefs.ts";

/**
 * One reviewer's judgement of the claim's words as they stand. Throws `verdict-on-own-claim` to whoever made the
 * claim or changed its words last, unless the workspace allows that, `claim-detached`, and `conflict` when the words are not those that were seen.
 */
export async function judge(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { value, note, quote }: z.infer<typeof judgeInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "claim.judge");
  await projectAndNotify({ db, bus }, brief.id);
  await db.$transaction(async (tx) => {
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const selfApproval = await allowsSelfApproval(tx, brief.workspaceId);
    if (!mayJudge(actor.userId, role, claim, selfApproval)) throw new AppError("verdict-on-own-claim");
    if (claim.detachedAt) throw new AppError("claim-detached");
    if (quote !== undefined && hashWords(quote) !== claim.hash)
      throw new AppError("conflict", { quote: claim.quote });
    await tx.verdict.create({
      data: {
        id: uuidv7(),
        claimId,
        value,
        note: note || null,
        quote: claim.quote,
        hash: claim.hash,
        reviewerId: actor.userId,
      },
    });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId: brief.id,
      actorId: actor.userId,
      action: "claim.judged",
      detail: { claimId, value },
    });
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
  return loadClaim(db, claimId, actor, role);
}
