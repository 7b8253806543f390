import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, createClaimInput } from "./model.ts";
import { tagQuote } from "./tag-quote.ts";
import { tieEntities } from "./tie-entities.ts";
import { notifyBrief } from "./notify-briefs.ts";

/**
 * Tags the selected words of the live text as a new claim.
 * Throws `anchor-not-found`, `anchor-ambiguous`, `not-found`, `invalid-input`.
 */
export async function createClaim(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { sectionId, exact, prefix, suffix, entityIds, ...fields }: z.infer<typeof createClaimInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "claim.create");
  const claimId = uuidv7();
  await editDocument({ db, bus }, briefId, actor.userId, (doc) => {
    updateContent(doc, tagQuote(contentOf(doc), claimId, sectionId, { exact, prefix, suffix }));
  });
  await db.$transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: fields });
    if (entityIds) await tieEntities(tx, brief.workspaceId, claimId, entityIds);
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "claim.created",
      detail: { claimId },
    });
  });
  await notifyBrief({ db, bus }, briefId, actor.userId);
  return loadClaim(db, claimId, actor, role);
}
