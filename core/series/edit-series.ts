import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Series as Row } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Series, changeSeriesInput, createSeriesInput } from "./model.ts";
import { presentSeries } from "./present-series.ts";

/** Throws `not-found`, `forbidden`, and `series-name-taken`. */
export async function createSeries(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, sections, ...fields }: z.output<typeof createSeriesInput>,
): Promise<Series> {
  await authorize(db, actor, workspaceId, "series.edit");
  return db.$transaction(async (tx) => {
    await requireFreeName(tx, workspaceId, fields.name);
    await requireLogo(tx, workspaceId, fields.look.logo);
    const data = { id: uuidv7(), workspaceId, ...fields, sections };
    const row = await tx.series.create({ data });
    const detail = { seriesId: row.id, name: row.name };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "series.created", detail });
    return presented(tx, row);
  });
}

/**
 * Changes what a series is called and what it expects; commentaries that are in it keep their numbers and their style.
 * Throws `not-found`, `forbidden`, and `series-name-taken`.
 */
export async function changeSeries(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  seriesId: string,
  { archived, ...fields }: z.output<typeof changeSeriesInput>,
): Promise<Series> {
  const { workspaceId, archivedAt } = await authorizeSeries(db, actor, seriesId);
  return db.$transaction(async (tx) => {
    if (fields.name !== undefined) await requireFreeName(tx, workspaceId, fields.name, seriesId);
    if (fields.look) await requireLogo(tx, workspaceId, fields.look.logo);
    const archive =
      archived === undefined ? {} : { archivedAt: archived ? (archivedAt ?? new Date()) : null };
    const row = await tx.series.update({ where: { id: seriesId }, data: { ...fields, ...archive } });
    const detail = { seriesId, name: row.name, ...(archived !== undefined && { archived }) };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "series.changed", detail });
    return presented(tx, row);
  });
}

/** Throws `not-found`, `forbidden`, and `in-use` while a commentary is in it, in the trash or not. */
export async function deleteSeries(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  seriesId: string,
): Promise<void> {
  const { workspaceId, name } = await authorizeSeries(db, actor, seriesId);
  await db.$transaction(async (tx) => {
    const briefs = await tx.brief.count({ where: { seriesId } });
    if (briefs > 0) throw new AppError("in-use", { briefs });
    await tx.series.delete({ where: { id: seriesId } });
    const detail = { seriesId, name };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "series.deleted", detail });
  });
}

async function authorizeSeries(db: Transaction, actor: Actor, id: string): Promise<Row> {
  const row = await db.series.findUnique({ where: { id } });
  if (!row) throw new AppError("not-found");
  await authorize(db, actor, row.workspaceId, "series.edit");
  return row;
}

async function requireFreeName(tx: Transaction, workspaceId: string, name: string, but?: string) {
  const taken = await tx.series.findUnique({ where: { workspaceId_name: { workspaceId, name } } });
  if (taken && taken.id !== but) throw new AppError("series-name-taken");
}

/** Throws `not-found` for a picture of elsewhere. */
async function requireLogo(tx: Transaction, workspaceId: string, id: string | null): Promise<void> {
  if (id === null) return;
  const count = await tx.image.count({ where: { id, workspaceId } });
  if (count === 0) throw new AppError("not-found");
}

async function presented(tx: Transaction, row: Row): Promise<Series> {
  const [series] = await presentSeries(tx, [row], new Date());
  if (!series) throw new Error("the series was not presented");
  return series;
}
