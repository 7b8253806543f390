import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { createDocument } from "../documents/create-document.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { BriefDetail, createBriefInput } from "./model.ts";
import { presentBrief } from "./present-brief.ts";
import { templateContent } from "./template-content.ts";

/** Throws `not-found` and `forbidden`. */
export async function createBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, title, language, template }: z.output<typeof createBriefInput>,
): Promise<BriefDetail> {
  const role = await authorize(db, actor, workspaceId, "brief.create");
  const briefId = uuidv7();
  const { userId } = actor;
  const brief = await db.$transaction(async (tx) => {
    await tx.brief.create({
      data: { id: briefId, workspaceId, title, language, template, createdById: userId },
    });
    const content = templateContent(template, language);
    await createDocument(tx, { briefId, content, userId, reason: "created" });
    const detail = { title, template };
    await recordAudit(tx, { workspaceId, briefId, actorId: userId, action: "brief.created", detail });
    return tx.brief.findUniqueOrThrow({ where: { id: briefId } });
  });
  return presentBrief(db, brief, role);
}
