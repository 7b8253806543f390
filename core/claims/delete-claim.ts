import { authorizeClaim } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { flatten, retag } from "../documents/flat-text.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { notifyBrief } from "./notify-briefs.ts";

/** Takes the claim's tag off the text and its record out of the lists; undoing the tag's removal brings it back. */
export async function deleteClaim(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
): Promise<void> {
  const { brief } = await authorizeClaim(db, actor, claimId, "claim.delete");
  await db.$transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { deletedAt: new Date() } });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId: brief.id,
      actorId: actor.userId,
      action: "claim.deleted",
      detail: { claimId },
    });
  });
  await editDocument({ db, bus }, brief.id, actor.userId, (doc) => {
    const content = contentOf(doc);
    const blocks = content.content ?? [];
    const kept = flatten(blocks).ranges.filter(({ id }) => id !== claimId);
    updateContent(doc, { ...content, content: retag(blocks, kept) });
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
}
