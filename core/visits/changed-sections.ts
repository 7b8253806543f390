import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { ChangedSection } from "./model.ts";

/** A section that others changed since a person's last visit, the people by their ids. */
export interface SectionSince extends Omit<ChangedSection, "authors"> {
  readonly briefId: string;
  readonly authors: readonly string[];
}

/**
 * Whoever wrote in a section since it was seen: the authors of the revisions since, and those of what no revision holds
 * yet. Of a section that has left the text only the latter: they took it out.
 */
const authorsSince = Prisma.sql`
  SELECT array_agg(DISTINCT "userId") AS "authors" FROM (
    SELECT jsonb_object_keys(section."pending") AS "userId"
    UNION ALL
    SELECT author->>'userId' FROM "SectionRevision" revision, jsonb_array_elements(revision."authors") author
    WHERE section."removedAt" IS NULL AND revision."briefId" = section."briefId"
      AND revision."sectionId" = section."id" AND revision."number" > coalesce(seen."from", 0)
  ) wrote`;

/**
 * The sections of many commentaries that others changed since a person's last visit, in one query: those whose hash is
 * another than the one seen, if anybody else had a part in that. A commentary that was never visited has none.
 */
export async function changedSections(
  db: Transaction,
  userId: string,
  briefIds: readonly string[],
): Promise<SectionSince[]> {
  return db.$queryRaw<SectionSince[]>`
    SELECT section."briefId", section."id", section."title", seen."from",
      CASE WHEN section."removedAt" IS NOT NULL THEN 'removed'
           WHEN seen."hash" IS NULL THEN 'new' ELSE 'changed' END AS "change",
      array_remove(wrote."authors", ${userId}) AS "authors"
    FROM "BriefVisit" visit
    JOIN "Section" section ON section."briefId" = visit."briefId"
    CROSS JOIN LATERAL (SELECT visit."sections"->section."id"->>'hash' AS "hash") known
    CROSS JOIN LATERAL (
      SELECT known."hash", CASE WHEN known."hash" IS NOT NULL THEN coalesce(
        (SELECT max("number") FROM "SectionRevision" revision
         WHERE revision."briefId" = section."briefId" AND revision."sectionId" = section."id"
           AND revision."hash" = known."hash"),
        nullif((visit."sections"->section."id"->>'revision')::int, 0)) END AS "from"
    ) seen
    CROSS JOIN LATERAL (${authorsSince}) wrote
    WHERE visit."userId" = ${userId} AND visit."briefId" = ANY(${[...briefIds]}::uuid[])
      AND CASE WHEN section."removedAt" IS NOT NULL THEN known."hash" IS NOT NULL
               ELSE section."hash" IS DISTINCT FROM known."hash"
                 AND (known."hash" IS NOT NULL OR section."words" > 0 OR section."title" <> '') END
      AND cardinality(array_remove(wrote."authors", ${userId})) > 0
    ORDER BY section."removedAt" IS NOT NULL, section."position"`;
}
