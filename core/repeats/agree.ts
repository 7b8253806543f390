import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { repeatsOf } from "./list-repeats.ts";
import type { Repeat } from "./model.ts";

/**
 * Says that two claims of a workspace state the same, as their words are now: from here on each is flagged when the
 * other one's words change. Saying it again settles such a flag. Resolves with the repeats of the first. Throws
 * `not-found`, `invalid-input`.
 */
export async function agree(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  otherId: string,
): Promise<Repeat[]> {
  const { claim, brief } = await authorizeClaim(db, actor, claimId, "claim.edit");
  const other = await db.claim.findFirst({
    where: {
      id: otherId,
      deletedAt: null,
      brief: { workspaceId: brief.workspaceId, trashedAt: null },
      NOT: { id: claim.id },
    },
  });
  if (!other) throw new AppError("invalid-input", { path: "claimId" });
  const [first, second] = claim.id < other.id ? [claim, other] : [other, claim];
  const said = {
    claimQuote: first.quote,
    otherQuote: second.quote,
    agreedById: actor.userId,
    agreedAt: new Date(),
  };
  await db.claimRepeat.upsert({
    where: { claimId_otherId: { claimId: first.id, otherId: second.id } },
    create: { claimId: first.id, otherId: second.id, ...said },
    update: said,
  });
  for (const briefId of new Set([brief.id, other.briefId])) {
    bus.publish({ kind: "notice", briefId, topic: "claims" });
  }
  return repeatsOf(db, claim);
}
