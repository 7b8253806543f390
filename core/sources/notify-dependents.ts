import type { Runtime } from "../runtime.ts";

/** Tells the open pages of the briefs whose claims rest on a source that something about it has changed. */
export async function notifyDependents(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  sourceId: string,
): Promise<void> {
  const claims = await db.claim.findMany({
    where: { deletedAt: null, evidence: { some: { sourceId } } },
    distinct: ["briefId"],
    select: { briefId: true },
  });
  for (const { briefId } of claims) bus.publish({ kind: "notice", briefId, topic: "claims" });
}
