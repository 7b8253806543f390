import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { storedCheck } from "../snapshots/check-quotes.ts";
import { currentSource } from "../sources/survivors.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, addEvidenceInput } from "./model.ts";
import { notifyBrief } from "./notify-briefs.ts";

/** Attaches a source of the same workspace as evidence; of one that was merged, what it became. Throws `not-found`, `invalid-input`. */
export async function addEvidence(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  { sourceId, stance, quote, locator, credibility }: z.infer<typeof addEvidenceInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "claim.addEvidence");
  await db.$transaction(async (tx) => {
    const current = await currentSource(tx, brief.workspaceId, sourceId);
    if (current === null) throw new AppError("invalid-input", { path: "sourceId" });
    const newest = quote
      ? await tx.sourceSnapshot.findFirst({ where: { sourceId: current }, orderBy: { takenAt: "desc" } })
      : null;
    await tx.evidence.create({
      data: {
        id: uuidv7(),
        claimId,
        sourceId: current,
        stance,
        quote: quote || null,
        locator: locator || null,
        credibility: credibility ?? null,
        ...(newest ? storedCheck(newest, quote ?? null) : {}),
        createdById: actor.userId,
      },
    });
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
  return loadClaim(db, claimId, actor, role);
}
