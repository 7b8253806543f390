import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { Contribution } from "../history/section-activity.ts";

export type Contributions = Readonly<Record<string, Contribution>>;

export interface LatestRevision {
  readonly number: number;
  readonly hash: string;
  readonly createdAt: Date;
}

/**
 * What the projection has to know of a stored section. Nobody else changes any of it but `signed`, and whoever signs a
 * section counts as a projection.
 */
export interface SectionState {
  readonly id: string;
  readonly position: number;
  readonly hash: string;
  /** Whether it has neither a title nor words, nor anything else but empty paragraphs. */
  readonly blank: boolean;
  /** Who wrote since the last revision. */
  readonly pending: Contributions;
  readonly updatedAt: Date;
  readonly removedAt: Date | null;
  readonly latest: LatestRevision | null;
  /** Whether somebody has signed it off as it is; it may be true where everybody has withdrawn that since. */
  readonly signed: boolean;
}

interface Row extends Omit<SectionState, "latest"> {
  readonly number: number | null;
  readonly latestHash: string | null;
  readonly createdAt: Date | null;
}

/** Whether a row of "Section" is `blank`. */
export const isBlankSql = Prisma.sql`
  CASE WHEN "words" > 0 OR "Section"."title" <> '' THEN false
       ELSE NOT jsonb_path_exists("content", '$[*].type ? (@ != "paragraph" && @ != "sectionHeading")') END`;

/** All sections of a brief that were ever in the text, with the last revision of each. */
export async function readSections(tx: Transaction, briefId: string): Promise<SectionState[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "id", "position", "Section"."hash",
           ${isBlankSql} AS "blank",
           "pending", "updatedAt", "removedAt",
           EXISTS (SELECT 1 FROM "SignOff" WHERE "SignOff"."briefId" = "Section"."briefId"
             AND "sectionId" = "Section"."id" AND "endedAt" IS NULL) AS "signed",
           latest."number", latest."hash" AS "latestHash", latest."createdAt"
    FROM "Section" LEFT JOIN LATERAL (
      SELECT "number", "hash", "createdAt" FROM "SectionRevision"
      WHERE "SectionRevision"."briefId" = "Section"."briefId" AND "sectionId" = "Section"."id"
      ORDER BY "number" DESC LIMIT 1
    ) latest ON true
    WHERE "Section"."briefId" = ${briefId}::uuid`;
  return rows.map(({ number, latestHash, createdAt, ...state }) => {
    const isThere = number !== null && latestHash !== null && createdAt !== null;
    return { ...state, latest: isThere ? { number, hash: latestHash, createdAt } : null };
  });
}

/** Whether a section is in the text and says something. */
export function isStanding({ removedAt, blank }: SectionState): boolean {
  return removedAt === null && !blank;
}

/** What people wrote before and what they wrote since. */
export function sumOf(
  before: Contributions,
  since: ReadonlyMap<string, Contribution> | undefined,
): Contributions {
  const sum: Record<string, Contribution> = { ...before };
  for (const [userId, { added, removed }] of since ?? []) {
    const own = sum[userId] ?? { added: 0, removed: 0 };
    sum[userId] = { added: own.added + added, removed: own.removed + removed };
  }
  return sum;
}
