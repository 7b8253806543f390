import type { z } from "zod";
import type { PublisherGrade as Row } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { compareNames } from "../collation.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { publisherKey } from "../sources/identity.ts";
import type { PublisherGrade, gradePublisherInput, gradedPublisher } from "./model.ts";
import { recordGrade } from "./record-grade.ts";

/** The publishers that are graded, by name. Throws `not-found`. */
export async function listPublisherGrades(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<PublisherGrade[]> {
  await authorize(db, actor, workspaceId, "source.read");
  const rows = await db.publisherGrade.findMany({ where: { workspaceId } });
  return (await present(db, rows)).toSorted((a, b) => compareNames(a.name, b.name));
}

/**
 * Says what sources of a publisher are graded: new ones, and those that nobody has graded yet. What a person has graded
 * stays as it is. Throws `not-found`, `forbidden`, `invalid-input`.
 */
export async function gradePublisher(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  { name, reliability, reason = null }: z.output<typeof gradePublisherInput>,
): Promise<z.output<typeof gradedPublisher>> {
  await authorize(db, actor, workspaceId, "source.gradePublisher");
  const key = publisherKey(name);
  if (key === null) throw new AppError("invalid-input", { path: "name" });
  return db.$transaction(async (tx) => {
    const grade = { name, reliability, reason, gradedById: actor.userId, gradedAt: new Date() };
    const row = await tx.publisherGrade.upsert({
      where: { workspaceId_key: { workspaceId, key } },
      create: { workspaceId, key, ...grade },
      update: grade,
    });
    const graded = await gradeUngraded(tx, row);
    await recordAudit(tx, {
      workspaceId,
      actorId: actor.userId,
      action: "source.publisher-graded",
      detail: { name, to: reliability },
    });
    const [presented] = await present(tx, [row]);
    if (!presented) throw new Error(`the grade of ${key} was not presented`);
    return { ...presented, graded };
  });
}

/** New sources of the publisher are no longer graded by themselves; those that are graded stay. Throws as above. */
export async function removePublisherGrade(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  key: string,
): Promise<void> {
  await authorize(db, actor, workspaceId, "source.gradePublisher");
  await db.$transaction(async (tx) => {
    const [row] = await tx.publisherGrade.findMany({ where: { workspaceId, key } });
    if (!row) throw new AppError("not-found");
    await tx.publisherGrade.deleteMany({ where: { workspaceId, key } });
    await recordAudit(tx, {
      workspaceId,
      actorId: actor.userId,
      action: "source.publisher-graded",
      detail: { name: row.name, from: row.reliability, to: null },
    });
  });
}

async function gradeUngraded(db: Transaction, row: Row): Promise<number> {
  const { workspaceId, key, reliability, reason, gradedById } = row;
  const sources = await db.source.findMany({
    where: { workspaceId, publisherKey: key, reliability: null, mergedIntoId: null, grades: { none: {} } },
    select: { id: true, workspaceId: true, title: true },
  });
  for (const source of sources) {
    await db.source.update({ where: { id: source.id }, data: { reliability } });
    await recordGrade(db, { source, from: null, to: reliability, reason, byPublisher: true, gradedById });
  }
  return sources.length;
}

async function present(db: Transaction, rows: readonly Row[]): Promise<PublisherGrade[]> {
  const workspaces = [...new Set(rows.map(({ workspaceId }) => workspaceId))];
  const [person, counts] = await Promise.all([
    peopleById(
      db,
      rows.map(({ gradedById }) => gradedById),
    ),
    db.source.groupBy({
      by: ["publisherKey"],
      where: {
        workspaceId: { in: workspaces },
        publisherKey: { in: rows.map(({ key }) => key) },
        mergedIntoId: null,
      },
      _count: true,
    }),
  ]);
  const sources = new Map(counts.map(({ publisherKey: key, _count }) => [key, _count]));
  return rows.map(({ name, key, reliability, reason, gradedById, gradedAt }) => ({
    name,
    key,
    reliability,
    reason,
    gradedBy: person(gradedById),
    gradedAt: gradedAt.toISOString(),
    sources: sources.get(key) ?? 0,
  }));
}
