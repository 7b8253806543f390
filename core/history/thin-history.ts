import { z } from "zod";
import type { Database, Transaction } from "#prisma/database";
import type { Runtime } from "../runtime.ts";
import { revisionReasons } from "./model.ts";
import { storedAuthors } from "./stored-authors.ts";
import { automatic, thinSection, thinningAges } from "./thin-section.ts";

/**
 * Lets old automatic revisions go, section by section, as `thinSection` says; those that were named, signed, released or
 * restored stay for ever. Resolves with how many went.
 */
export async function thinHistory(
  { db }: Pick<Runtime, "db">,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
): Promise<number> {
  let count = 0;
  for (const { briefId, sectionId } of await crowdedSections(db, now)) {
    if (signal?.aborted) break;
    count += await db.$transaction((tx) => thin(tx, briefId, sectionId, now));
  }
  return count;
}

interface SectionKey {
  readonly briefId: string;
  readonly sectionId: string;
}

/** Sections of which some hour, or day, that is long enough ago has more than one automatic revision. */
async function crowdedSections(db: Database, now: Date): Promise<SectionKey[]> {
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return db.$queryRaw<SectionKey[]>`
    SELECT DISTINCT "briefId", "sectionId" FROM (
      SELECT "briefId", "sectionId", date_trunc(
        CASE WHEN "createdAt" < ${ago(thinningAges.daily)}::timestamp THEN 'day' ELSE 'hour' END, "createdAt"
      ) AS "stretch"
      FROM "SectionRevision"
      WHERE "reason" = ANY(${[...automatic]}::text[]) AND "createdAt" < ${ago(thinningAges.hourly)}::timestamp
    ) old
    GROUP BY "briefId", "sectionId", "stretch" HAVING count(*) > 1`;
}

async function thin(tx: Transaction, briefId: string, sectionId: string, now: Date): Promise<number> {
  // As a projection does: revisions are made of what stands before them.
  await tx.$queryRaw`SELECT 1 FROM "Brief" WHERE "id" = ${briefId}::uuid FOR UPDATE`;
  const where = { briefId, sectionId };
  const rows = await tx.sectionRevision.findMany({ where, orderBy: { number: "asc" } });
  const revisions = rows.map(({ number, reason, authors, createdAt, whole, state }) => ({
    number,
    reason: z.enum(revisionReasons).parse(reason),
    authors: storedAuthors.parse(authors),
    createdAt,
    whole,
    state,
  }));
  const restored = rows.flatMap(({ restoredFrom }) => restoredFrom ?? []);
  const referred = [...restored, ...(await referredTo(tx, briefId, sectionId))];
  const { dropped, changed } = thinSection(revisions, new Set(referred), now);
  await tx.sectionRevision.deleteMany({ where: { ...where, number: { in: [...dropped] } } });
  for (const { number, authors, whole, state } of changed) {
    await tx.sectionRevision.update({
      where: { briefId_sectionId_number: { ...where, number } },
      data: { authors: [...authors], whole, state: new Uint8Array(state) },
    });
  }
  return dropped.length;
}

/** The numbers of the revisions that were signed, that a version is made of, or that a translation was compared with. */
async function referredTo(tx: Transaction, briefId: string, sectionId: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT "revision" AS "number" FROM "SignOff" WHERE "briefId" = ${briefId}::uuid AND "sectionId" = ${sectionId}
    UNION
    SELECT "revision" FROM "SectionPair"
    WHERE "originalId" = ${briefId}::uuid AND "originalSectionId" = ${sectionId} AND "revision" IS NOT NULL
    UNION
    SELECT (part->>'revision')::int FROM "BriefVersion", jsonb_array_elements("sections") AS part
    WHERE "briefId" = ${briefId}::uuid AND part->>'sectionId' = ${sectionId}`;
  return rows.map(({ number }) => number);
}
