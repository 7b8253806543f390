import type { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { authorsOf, chosenAuthors } from "../briefs/authors-of.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadTranslations } from "../translations/load-translations.ts";
import { lacksOf } from "./lacks.ts";
import type { PlaceInSeries, placeInput } from "./model.ts";
import { nextNumber } from "./numbering.ts";
import { sectionsOf } from "./present-series.ts";

/** Which series a commentary is in, under which number, and what it lacks of what is expected there. Throws `not-found`. */
export async function readPlace(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<PlaceInSeries> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.read");
  return placeOf(db, brief);
}

/**
 * Puts a commentary into a series, or takes it out of one. One whose references nobody set takes the series' style. Throws
 * `not-found`, `forbidden`, `brief-trashed`, `series-archived`, and `number-taken`.
 */
export async function placeBrief(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { seriesId, number, authors }: z.output<typeof placeInput>,
): Promise<PlaceInSeries> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.rename");
  const place = await db.$transaction(async (tx) => {
    const series = seriesId === null ? null : await openSeries(tx, brief, seriesId);
    // A number is one of its series.
    const kept = seriesId === brief.seriesId ? brief.number : null;
    const given = series === null ? null : number === undefined ? kept : number;
    if (series && given !== null)
      await requireFreeNumber(tx, { id: briefId, seriesId: series.id, number: given });
    const citationStyle = brief.citationStyle ?? series?.citationStyle ?? null;
    const data = {
      seriesId,
      number: given,
      citationStyle,
      ...(authors !== undefined && { authors: authors ?? [] }),
      updatedAt: new Date(),
    };
    const row = await tx.brief.update({ where: { id: briefId }, data });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "brief.placed",
      detail: { series: series?.name ?? null, number: given },
    });
    return placeOf(tx, row);
  });
  bus.publish({ kind: "notice", briefId, topic: "brief" });
  return place;
}

/** Gives a commentary of a numbered series its number, if it has none; whoever asks next waits. */
export async function giveNumber(tx: Transaction, brief: Brief, now: Date): Promise<Brief> {
  const { seriesId } = brief;
  if (seriesId === null || brief.number !== null) return brief;
  await tx.$queryRaw`SELECT 1 FROM "Series" WHERE "id" = ${seriesId}::uuid FOR UPDATE`;
  const series = await tx.series.findUniqueOrThrow({ where: { id: seriesId } });
  const given = await tx.brief.findMany({
    where: { seriesId, number: { not: null } },
    select: { number: true },
  });
  const numbers = given.flatMap(({ number }) => number ?? []);
  const number = nextNumber(series.numbering, numbers, now.getUTCFullYear());
  return number === null ? brief : tx.brief.update({ where: { id: brief.id }, data: { number } });
}

async function placeOf(db: Transaction, brief: Brief): Promise<PlaceInSeries> {
  const chosen = chosenAuthors(brief);
  const credits = {
    chosenAuthors: chosen.length > 0 ? chosen : null,
    authors: await authorsOf(db, brief),
  };
  const { id, seriesId, number } = brief;
  if (seriesId === null) return { series: null, number: null, lacks: [], ...credits };
  const row = await db.series.findUniqueOrThrow({ where: { id: seriesId } });
  const written = await db.section.findMany({
    where: { briefId: id, removedAt: null },
    select: { id: true, kind: true, title: true, words: true },
  });
  const compared = (await loadTranslations(db, [brief])).get(id) ?? [];
  // A series knows a section of a translation by the title that the original gives it.
  const known = written.map((section) => {
    const pair = compared.find(({ sectionId }) => sectionId === section.id);
    return { ...section, title: pair?.originalTitle || section.title };
  });
  const lacks = lacksOf({ leadWords: row.leadWords, sections: sectionsOf(row) }, known);
  return { series: { id: seriesId, name: row.name }, number, lacks, ...credits };
}

/** Throws `not-found` and, unless the commentary is there already, `series-archived`. */
export async function openSeries(
  tx: Transaction,
  brief: Pick<Brief, "workspaceId"> & { readonly seriesId?: string | null },
  id: string,
) {
  const series = await tx.series.findUnique({ where: { id } });
  if (series?.workspaceId !== brief.workspaceId) throw new AppError("not-found");
  if (series.archivedAt !== null && brief.seriesId !== id) throw new AppError("series-archived");
  return series;
}

async function requireFreeNumber(
  tx: Transaction,
  { id, seriesId, number }: { readonly id: string; readonly seriesId: string; readonly number: string },
): Promise<void> {
  const taken = await tx.brief.findUnique({ where: { seriesId_number: { seriesId, number } } });
  if (taken && taken.id !== id) throw new AppError("number-taken");
}
