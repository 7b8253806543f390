import type { Prisma } from "#prisma/client/client";
import type { Runtime } from "../runtime.ts";

/** Tells the open pages of the commentaries in which these claims stand that something about them has changed. */
export async function notifyBriefs(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  claims: Prisma.ClaimWhereInput,
): Promise<void> {
  const briefs = await db.claim.findMany({
    where: claims,
    distinct: ["briefId"],
    select: { briefId: true },
  });
  for (const { briefId } of briefs) bus.publish({ kind: "notice", briefId, topic: "claims" });
}
