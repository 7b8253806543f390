import type { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import { projectBrief } from "../sections/project-brief.ts";
import { readSections } from "../sections/section-state.ts";
import { pairInOrder } from "./compare-sections.ts";
import { textSections } from "./load-translations.ts";
import { markOf } from "./mark-translated.ts";
import type { Translation, linkTranslationInput } from "./model.ts";
import { presentTranslation } from "./read-translation.ts";

/**
 * Makes a commentary the translation of another, or of none. Sections that were paired before are again, with all that was
 * said of them; the others are paired in order. Throws `not-found`, `forbidden`, `brief-trashed`, `translation-elsewhere`,
 * `translation-language` and `translation-chain`.
 */
export async function linkTranslation(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { of, upToDate }: z.output<typeof linkTranslationInput>,
): Promise<Translation> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "brief.rename");
  const before = brief.translationOfId;
  if (of === null) await unlink(db, actor, brief);
  else await link({ db, bus }, actor, brief, { originalId: of, upToDate });
  for (const each of new Set([briefId, ...[before, of].flatMap((id) => id ?? [])]))
    bus.publish({ kind: "notice", briefId: each, topic: "brief" });
  const row = await db.brief.findUniqueOrThrow({ where: { id: briefId } });
  return presentTranslation(db, row, role);
}

async function unlink(db: Runtime["db"], actor: Actor, brief: Brief): Promise<void> {
  const { id: briefId, workspaceId, translationOfId } = brief;
  if (translationOfId === null) return;
  await db.$transaction(async (tx) => {
    const data = { translationOfId: null, updatedAt: new Date() };
    await tx.brief.update({ where: { id: briefId }, data });
    const { title } = await tx.brief.findUniqueOrThrow({ where: { id: translationOfId } });
    const entry = { workspaceId, briefId, actorId: actor.userId, detail: { title } };
    await recordAudit(tx, { ...entry, action: "translation.unlinked" });
  });
}

interface Link {
  readonly originalId: string;
  readonly upToDate: boolean;
}

async function link(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  { id: briefId, workspaceId }: Brief,
  { originalId, upToDate }: Link,
): Promise<void> {
  await authorizeBrief(db, actor, originalId, "brief.read");
  const projections = await db.$transaction(async (tx) => {
    const ids = [briefId, originalId].toSorted();
    await tx.$queryRaw`SELECT 1 FROM "Brief" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const original = await demandLinkable(tx, briefId, originalId);
    const own = await projectBrief(tx, briefId);
    own.text?.destroy();
    const record = upToDate ? { record: { reason: "translation" } as const } : {};
    const theirs = await projectBrief(tx, originalId, record);
    theirs.text?.destroy();
    const data = { translationOfId: originalId, updatedAt: new Date() };
    await tx.brief.update({ where: { id: briefId }, data });
    const texts = await textSections(tx, [briefId, originalId]);
    const where = { briefId, originalId };
    const known = await tx.sectionPair.findMany({ where });
    const pairs = pairInOrder(texts(briefId), texts(originalId), known);
    await tx.sectionPair.createMany({ data: pairs.map((pair) => ({ ...where, ...pair })) });
    if (upToDate) await markAll(tx, where, actor);
    const entry = { workspaceId, briefId, actorId: actor.userId, detail: { title: original.title } };
    await recordAudit(tx, { ...entry, action: "translation.linked" });
    return { own: own.projection, theirs: theirs.projection };
  });
  await tellProjected({ db, bus }, briefId, projections.own);
  await tellProjected({ db, bus }, originalId, projections.theirs);
}

async function demandLinkable(tx: Transaction, briefId: string, originalId: string): Promise<Brief> {
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
  const original = await tx.brief.findUniqueOrThrow({ where: { id: originalId } });
  if (brief.workspaceId !== original.workspaceId) throw new AppError("translation-elsewhere");
  if (brief.language === original.language) throw new AppError("translation-language");
  const translations = await tx.brief.count({ where: { translationOfId: briefId } });
  if (original.translationOfId !== null || translations > 0) throw new AppError("translation-chain");
  return original;
}

async function markAll(
  tx: Transaction,
  where: { readonly briefId: string; readonly originalId: string },
  actor: Actor,
): Promise<void> {
  const sections = await readSections(tx, where.originalId);
  for (const { sectionId, originalSectionId } of await tx.sectionPair.findMany({ where })) {
    const section = sections.find(({ id }) => id === originalSectionId);
    if (!section || section.removedAt !== null) continue;
    const key = { briefId_originalId_sectionId: { ...where, sectionId } };
    await tx.sectionPair.update({ where: key, data: markOf(section, actor) });
  }
}
