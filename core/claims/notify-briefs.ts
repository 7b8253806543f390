import type { Prisma } from "#prisma/client/client";
import { settleAndNotify } from "../briefs/settle-and-notify.ts";
import type { Runtime } from "../runtime.ts";

/**
 * Something about claims of a commentary has changed: its status is settled anew, in the name of whoever changed it (null:
 * nobody), and its open pages are told.
 */
export async function notifyBrief(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  actorId: string | null,
): Promise<void> {
  await settleAndNotify({ db, bus }, briefId, actorId);
  bus.publish({ kind: "notice", briefId, topic: "claims" });
}

/** The same for the commentaries in which these claims stand. */
export async function notifyBriefs(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  claims: Prisma.ClaimWhereInput,
  actorId: string | null,
): Promise<void> {
  const briefs = await db.claim.findMany({
    where: claims,
    distinct: ["briefId"],
    select: { briefId: true },
  });
  for (const { briefId } of briefs) await notifyBrief({ db, bus }, briefId, actorId);
}
