import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { createDocument } from "../documents/create-document.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { BriefDetail, createBriefInput } from "./model.ts";
import { openSeries } from "../series/place-brief.ts";
import { sectionsOf } from "../series/present-series.ts";
import { presentBrief } from "./present-brief.ts";
import { contentOf, templateContent } from "./template-content.ts";

/** Throws `not-found`, `forbidden`, and `series-archived`. */
export async function createBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, title, template, seriesId, ...chosen }: z.output<typeof createBriefInput>,
): Promise<BriefDetail> {
  const role = await authorize(db, actor, workspaceId, "brief.create");
  const briefId = uuidv7();
  const { userId } = actor;
  const brief = await db.$transaction(async (tx) => {
    const series = seriesId === undefined ? null : await openSeries(tx, { workspaceId }, seriesId);
    const language = chosen.language ?? series?.language ?? "pl";
    const { citationStyle = null } = series ?? {};
    const data = { workspaceId, title, language, template, citationStyle, seriesId, createdById: userId };
    await tx.brief.create({ data: { id: briefId, ...data } });
    const content = series ? contentOf(sectionsOf(series)) : templateContent(template, language);
    await createDocument(tx, { briefId, content, userId, reason: "created" });
    const detail = { title, template, ...(series && { series: series.name }) };
    await recordAudit(tx, { workspaceId, briefId, actorId: userId, action: "brief.created", detail });
    return tx.brief.findUniqueOrThrow({ where: { id: briefId } });
  });
  return presentBrief(db, brief, role);
}
