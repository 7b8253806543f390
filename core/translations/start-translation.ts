import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { BriefDetail } from "../briefs/model.ts";
import { presentBrief } from "../briefs/present-brief.ts";
import { contentOf } from "../briefs/template-content.ts";
import { createDocument } from "../documents/create-document.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import { projectBrief } from "../sections/project-brief.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import type { startTranslationInput } from "./model.ts";
import { textSections } from "./load-translations.ts";

/**
 * A new commentary in the other language: the original's headings in their order, with nothing below them, each paired with
 * its own. It is in the original's series, if that is open, without a number. Throws `not-found`, `forbidden`,
 * `brief-trashed`, and `translation-chain` of what is a translation itself.
 */
export async function startTranslation(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  originalId: string,
  { title: wished }: z.output<typeof startTranslationInput>,
): Promise<BriefDetail> {
  const { userId } = actor;
  const { role } = await authorizeBrief(db, actor, originalId, "brief.create");
  const briefId = uuidv7();
  const { brief, projection } = await db.$transaction(async (tx) => {
    const projected = await projectBrief(tx, originalId);
    projected.text?.destroy();
    const original = await tx.brief.findUniqueOrThrow({
      where: { id: originalId },
      include: { series: true },
    });
    if (original.translationOfId !== null) throw new AppError("translation-chain");
    const { workspaceId, template, series } = original;
    const title = wished ?? original.title;
    const language = otherThan[original.language];
    const open = series?.archivedAt === null ? series : null;
    const data = { workspaceId, title, language, template, translationOfId: originalId, createdById: userId };
    const place = { seriesId: open?.id ?? null, citationStyle: open?.citationStyle ?? null };
    await tx.brief.create({ data: { id: briefId, ...data, ...place } });

    const present = (await textSections(tx, [originalId]))(originalId).filter(({ removed }) => !removed);
    const kinds = await tx.section.findMany({
      where: { briefId: originalId },
      select: { id: true, kind: true },
    });
    const headings = present
      .filter(({ id }) => id !== leadSectionId)
      .map((section) => ({
        id: uuidv7(),
        originalSectionId: section.id,
        title: section.title,
        kind: kinds.find(({ id }) => id === section.id)?.kind,
      }));
    const pairs = [
      { sectionId: leadSectionId, originalSectionId: leadSectionId },
      ...headings.map(({ id, originalSectionId }) => ({ sectionId: id, originalSectionId })),
    ];
    await tx.sectionPair.createMany({ data: pairs.map((pair) => ({ briefId, originalId, ...pair })) });
    await createDocument(tx, { briefId, content: contentOf(headings), userId, reason: "created" });

    const entry = { workspaceId, briefId, actorId: userId };
    const detail = { title, template, ...(open && { series: open.name }) };
    await recordAudit(tx, { ...entry, action: "brief.created", detail });
    await recordAudit(tx, { ...entry, action: "translation.linked", detail: { title: original.title } });
    return {
      brief: await tx.brief.findUniqueOrThrow({ where: { id: briefId } }),
      projection: projected.projection,
    };
  });
  await tellProjected({ db, bus }, originalId, projection);
  bus.publish({ kind: "notice", briefId: originalId, topic: "brief" });
  return presentBrief(db, brief, role);
}

const otherThan = { pl: "en", en: "pl" } as const;
