import { authorizeClaim } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

/** Takes back that two claims state the same. Throws `not-found`. */
export async function part(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  claimId: string,
  otherId: string,
): Promise<void> {
  const { brief } = await authorizeClaim(db, actor, claimId, "claim.edit");
  const row = await db.claimRepeat.findFirst({
    where: {
      OR: [
        { claimId, otherId },
        { claimId: otherId, otherId: claimId },
      ],
    },
    include: { claim: { select: { briefId: true } }, other: { select: { briefId: true } } },
  });
  if (!row) throw new AppError("not-found");
  await db.claimRepeat.deleteMany({ where: { claimId: row.claimId, otherId: row.otherId } });
  for (const briefId of new Set([brief.id, row.claim.briefId, row.other.briefId])) {
    bus.publish({ kind: "notice", briefId, topic: "claims" });
  }
}
