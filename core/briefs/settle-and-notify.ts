import type { Runtime } from "../runtime.ts";
import { settleStatus } from "./settle-status.ts";

/** Stores the status that a commentary has by now, and tells the open pages if it is another one. */
export async function settleAndNotify(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  actorId: string | null,
): Promise<void> {
  const changed = await db.$transaction((tx) => settleStatus(tx, briefId, actorId));
  if (changed) bus.publish({ kind: "notice", briefId, topic: "brief" });
}
