import type { z } from "zod";
import { authorizeClaim } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, anchorInput } from "./model.ts";
import { tagQuote } from "./tag-quote.ts";
import { notifyBrief } from "./notify-briefs.ts";

/**
 * Makes the selected words of the live text the claim's, whether it has lost its own or leaves them. What was judged
 * are other words: it asks for review again. Throws `anchor-not-found`, `anchor-ambiguous`, `not-found`, `forbidden`.
 */
export async function reattachClaim(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { sectionId, ...selector }: z.output<typeof anchorInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "claim.edit");
  await editDocument({ db, bus }, brief.id, actor.userId, (doc) => {
    updateContent(doc, tagQuote(contentOf(doc), claimId, sectionId, selector));
  });
  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId: brief.id,
    actorId: actor.userId,
    action: "claim.reattached",
    detail: { claimId },
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
  return loadClaim(db, claimId, actor, role);
}
