import type { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { BriefDetail, changeBriefInput } from "./model.ts";
import { presentBrief } from "./present-brief.ts";
import { setTrashed } from "./set-trashed.ts";

type Change = z.output<typeof changeBriefInput>;

/**
 * Changes the record of a brief, takes it out of the trash first or puts it there last.
 * Throws `not-found`, `forbidden`, `brief-trashed`, and `translation-language` where another language would be that of its
 * translation or its original.
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
    if (language && language !== brief.language) await demandNoPair(tx, brief);
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

/** There are two languages. */
async function demandNoPair(tx: Transaction, { id, translationOfId }: Brief): Promise<void> {
  const translations = await tx.brief.count({ where: { translationOfId: id } });
  if (translationOfId !== null || translations > 0) throw new AppError("translation-language");
}
