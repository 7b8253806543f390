import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { QuotePlace } from "./model.ts";

/** UTF-16 units either side of the words. */
const around = 240;

/**
 * The words of the source's stored text in which an evidence's quote stands, or that resemble it, with what stands
 * around them. Throws `not-found` also where there are none.
 */
export async function readQuotePlace(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
  evidenceId: string,
): Promise<QuotePlace> {
  const { claim } = await authorizeClaim(db, actor, claimId, "claim.read");
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, claimId: claim.id },
    include: { snapshot: true },
  });
  if (!row?.snapshot || row.quoteStart === null || row.quoteEnd === null) throw new AppError("not-found");
  const { quoteStart: start, quoteEnd: end, snapshot } = row;
  const { text } = snapshot;
  return {
    before: text.slice(Math.max(0, start - around), start),
    words: text.slice(start, end),
    after: text.slice(end, end + around),
    takenAt: snapshot.takenAt.toISOString(),
  };
}
