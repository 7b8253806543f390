import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { statedClaims } from "../claims/state-query.ts";
import { type ClaimStatus, analyticTypes } from "../claims/vocabulary.ts";
import type { Place } from "../paging.ts";
import { troubles } from "../sources/vocabulary.ts";
import { type ReviewView, reviewViews } from "./vocabulary.ts";

export interface DeskRequest {
  readonly workspaceId: string;
  readonly briefId?: string | undefined;
  readonly reviewerId?: string | undefined;
  /** Who asks: mine are this person's. */
  readonly userId: string;
  /** ISO day. */
  readonly today: string;
  readonly view: ReviewView;
  readonly after?: Place | undefined;
  readonly limit: number;
}

export interface DeskRow {
  readonly id: string;
  /** Its place in the view's order. */
  readonly place: string;
  readonly status: ClaimStatus;
  readonly stale: boolean;
  readonly troubled: boolean;
  readonly open: boolean;
}

export type DeskCounts = Readonly<Record<ReviewView, number>>;

type Answer = Record<`in ${ReviewView}`, bigint> & (DeskRow | { id: null });

/**
 * The claims of a view after a place, and how many each view holds, in one statement. It states the rules of `isOpen`
 * once more, in SQL, so that 5,000 claims need not leave the database for one page of them (decision 24); a property
 * test holds the two against each other.
 */
export async function queryDesk(
  db: Transaction,
  request: DeskRequest,
): Promise<{ rows: DeskRow[]; counts: DeskCounts }> {
  const answers = await db.$queryRaw<Answer[]>(deskStatement(request));
  const [first] = answers;
  const counts = Object.fromEntries(reviewViews.map((view) => [view, Number(first?.[`in ${view}`] ?? 0)]));
  return {
    rows: answers.flatMap((row) => (row.id === null ? [] : [rowOf(row)])),
    counts: counts as DeskCounts,
  };
}

function rowOf({ id, place, status, stale, troubled, open }: DeskRow): DeskRow {
  return { id, place, status, stale, troubled, open };
}

export function deskStatement(request: DeskRequest): Prisma.Sql {
  const { view, after, limit } = request;
  const since = after
    ? Prisma.sql`AND ("place" COLLATE "C", "id") > (${after.key}, ${after.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    WITH ${claims(request)}, ${asked(request)}, ${troubled(request)}, ${statedClaims(request.today)}, ${opened(request)}, ${views(request)},
    counted AS (SELECT ${counted} FROM viewed)
    SELECT counted.*, page.* FROM counted LEFT JOIN LATERAL (
      SELECT "id", "place", "status", "stale", "troubled", "open"
      FROM (SELECT *, ${places[view]} AS "place" FROM viewed WHERE ${column(view)}) placed
      WHERE true ${since} ORDER BY "place" COLLATE "C", "id" LIMIT ${limit}
    ) page ON true ORDER BY page."place" COLLATE "C", page."id"`;
}

function column(view: ReviewView): Prisma.Sql {
  return Prisma.raw(`"in ${view}"`);
}

const counted = Prisma.join(
  reviewViews.map((view) => Prisma.sql`count(*) FILTER (WHERE ${column(view)}) AS ${column(view)}`),
);

/** Those of the commentaries that are asked for, lost ones as well. */
function claims({ workspaceId, briefId, reviewerId }: DeskRequest): Prisma.Sql {
  return Prisma.sql`claims AS MATERIALIZED (
    SELECT "Claim"."id", "briefId", "Brief"."createdAt" AS "briefCreatedAt", "position", "type", "hash",
      "validUntil", "likelihood", "confidence", "reviewerId", "dueOn", "detachedAt"
    FROM "Claim" JOIN "Brief" ON "Brief"."id" = "briefId"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "trashedAt" IS NULL AND "deletedAt" IS NULL
      ${briefId === undefined ? Prisma.empty : Prisma.sql`AND "briefId" = ${briefId}::uuid`}
      ${reviewerId === undefined ? Prisma.empty : Prisma.sql`AND "reviewerId" = ${reviewerId}`})`;
}

/** Where somebody called the person who asks, who has neither said nor judged anything since. */
function asked({ userId }: DeskRequest): Prisma.Sql {
  return Prisma.sql`asked AS (
    SELECT DISTINCT ON ("claimId") "claimId", "createdAt" AS "askedAt"
    FROM "ClaimComment" call JOIN claims ON claims."id" = "claimId"
    WHERE ${userId} = ANY("mentions") AND "deletedAt" IS NULL AND "authorId" <> ${userId}
      AND NOT EXISTS (SELECT 1 FROM "ClaimComment" answer WHERE answer."claimId" = call."claimId"
        AND answer."authorId" = ${userId} AND answer."deletedAt" IS NULL AND answer."createdAt" > call."createdAt")
      AND NOT EXISTS (SELECT 1 FROM "Verdict" WHERE "Verdict"."claimId" = call."claimId"
        AND "Verdict"."reviewerId" = ${userId} AND "Verdict"."createdAt" > call."createdAt")
    ORDER BY "claimId", "createdAt" DESC)`;
}

/** Those that rest on a source whose page moved, changed or is gone: few, so that they are found from there, and once. */
function troubled({ workspaceId }: DeskRequest): Prisma.Sql {
  return Prisma.sql`troubled AS MATERIALIZED (
    SELECT DISTINCT "claimId" FROM "Source" JOIN "Evidence" ON "Evidence"."sourceId" = "Source"."id"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "health" = ANY(${[...troubles]}::text[]) AND "settledAt" IS NULL)`;
}

/**
 * Whether the claims are open, and what has to do with the person who asks. Somebody was called on claims each, so that
 * FULL JOIN gives what LEFT JOIN would; but it is never done by a loop in a loop, which the planner takes where it expects
 * one claim: on a database without statistics, always.
 */
function opened({ userId }: DeskRequest): Prisma.Sql {
  return Prisma.sql`opened AS (
    SELECT stated.*, "askedAt", "detachedAt" IS NULL AS "standing",
      "id" IN (SELECT "claimId" FROM troubled) AS "troubled",
      EXISTS (SELECT 1 FROM "Verdict" WHERE "Verdict"."claimId" = stated."id"
        AND "Verdict"."reviewerId" = ${userId} AND "Verdict"."hash" = stated."hash") AS "answered",
      NOT ("status" IN ('verified', 'rejected') OR ("type" = ANY(${[...analyticTypes]}::text[])
        AND "status" = 'in-review' AND NOT "stale")) AS "open"
    FROM stated FULL JOIN asked ON asked."claimId" = "id")`;
}

/** A lost claim is in none of them but where somebody was called. */
function views({ userId }: DeskRequest): Prisma.Sql {
  return Prisma.sql`viewed AS MATERIALIZED (
    SELECT "id", "status", "stale", "troubled", "open", "dueOn", "briefId", "briefCreatedAt", "position", "askedAt",
      "standing" AND "open" AND "reviewerId" IS NOT DISTINCT FROM ${userId} AND NOT "answered" AS "in mine",
      "askedAt" IS NOT NULL AS "in mentions",
      "standing" AND "stale" AS "in stale",
      "standing" AND "status" = 'disputed' AS "in disputed",
      "standing" AND "status" = 'needs-source' AS "in unsourced",
      "standing" AND "troubled" AS "in troubled",
      "standing" AND "open" AND "dueOn" IS NOT NULL AS "in due",
      "standing" AND "open" AS "in open"
    FROM opened)`;
}

/** Milliseconds that sort the newest first. */
const newestFirst = (column: string) =>
  Prisma.raw(`lpad((9999999999999 - floor(extract(epoch FROM "${column}") * 1000))::bigint::text, 13, '0')`);

/** The newest commentary first, in it the order of the text. */
const inText = Prisma.sql`${newestFirst("briefCreatedAt")} || "briefId" || lpad("position"::text, 7, '0')`;
const byDay = Prisma.sql`COALESCE("dueOn", '9999-99-99') || ${inText}`;

const places: Readonly<Record<ReviewView, Prisma.Sql>> = {
  mine: byDay,
  mentions: newestFirst("askedAt"),
  stale: inText,
  disputed: inText,
  unsourced: inText,
  troubled: inText,
  due: byDay,
  open: inText,
};
