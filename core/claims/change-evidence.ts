import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { storedCheck, unchecked } from "../snapshots/check-quotes.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, changeEvidenceInput } from "./model.ts";
import { notifyBrief } from "./notify-briefs.ts";

/** Changes what a piece of evidence says; another quote is looked for anew. Throws `not-found` and `forbidden`. */
export async function changeEvidence(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  { claimId, evidenceId }: { readonly claimId: string; readonly evidenceId: string },
  { stance, quote, locator, credibility }: z.output<typeof changeEvidenceInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeClaim(db, actor, claimId, "claim.addEvidence");
  const evidence = await db.evidence.findFirst({ where: { id: evidenceId, claimId } });
  if (!evidence) throw new AppError("not-found");
  const words = quote === undefined ? undefined : quote || null;
  const check = words === undefined ? {} : await checkOf(db, evidence.sourceId, words);
  await db.evidence.update({
    where: { id: evidenceId },
    data: {
      stance,
      quote: words,
      locator: locator === undefined ? undefined : locator || null,
      credibility,
      ...check,
    },
  });
  await notifyBrief({ db, bus }, brief.id, actor.userId);
  return loadClaim(db, claimId, actor, role);
}

async function checkOf(db: Transaction, sourceId: string, quote: string | null) {
  const newest = await db.sourceSnapshot.findFirst({ where: { sourceId }, orderBy: { takenAt: "desc" } });
  return newest ? storedCheck(newest, quote) : unchecked;
}
