import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { BriefDetail, changeBriefInput } from "./model.ts";
import { presentBrief } from "./present-brief.ts";
import { setTrashed } from "./set-trashed.ts";

type Change = z.output<typeof changeBriefInput>;

/**
 * Changes the record of a brief, takes it out of the trash first or puts it there last.
 * Throws `not-found`, `forbidden` and `brief-trashed`.
 */
export async function changeBrief(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { trashed, ...record }: Change,
): Promise<BriefDetail> {
  if (trashed === false) await setTrashed(runtime, actor, briefId, false);
  if (Object.keys(record).length > 0) await changeRecord(runtime, actor, briefId, record);
  if (trashed === true) await setTrashed(runtime, actor, briefId, true);
  const { brief, role } = await authorizeBrief(runtime.db, actor, briefId, "brief.read");
  return presentBrief(runtime.db, brief, role);
}

async function changeRecord(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { title, language, citationStyle }: Omit<Change, "trashed">,
): Promise<void> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.rename");
  await db.$transaction(async (tx) => {
    const data = {
      ...(title && { title }),
      ...(language && { language }),
      ...(citationStyle !== undefined && { citationStyle }),
      updatedAt: new Date(),
    };
    await tx.brief.update({ where: { id: briefId }, data });
    if (title === undefined || title === brief.title) return;
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "brief.renamed",
      detail: { from: brief.title, to: title },
    });
  });
  bus.publish({ kind: "notice", briefId, topic: "brief" });
}
