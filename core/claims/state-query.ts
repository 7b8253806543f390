import { Prisma } from "#prisma/client/client";
import { carrying } from "./status.ts";
import { analyticTypes } from "./vocabulary.ts";

/**
 * Adds to `claims`, a table of rows of "Claim", their `status` and whether they are `stale`, as the table `stated` of the
 * same WITH. It states the rules of `deriveStatus` in SQL (decision 24); a property test holds the two against each
 * other. Evidence and verdicts are looked up claim by claim: 5,000 take 25 ms, whatever the planner expects of `claims`,
 * where joined groups of them have taken half a minute. `today` is an ISO day.
 */
export function statedClaims(today: string): Prisma.Sql {
  return Prisma.sql`stated AS MATERIALIZED (
    SELECT claims.*, latest IS NOT NULL AND latest <> hash AS stale, CASE
      WHEN outcome IS NOT NULL AND latest = hash THEN
        CASE WHEN outcome = 'verified' AND "validUntil" COLLATE "C" < ${today} THEN 'outdated' ELSE outcome END
      WHEN type = ANY(${[...analyticTypes]}::text[]) THEN
        CASE WHEN likelihood IS NULL AND confidence IS NULL THEN 'draft' ELSE 'in-review' END
      WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE "claimId" = claims.id AND stance = ANY(${[...carrying]}::text[]))
        THEN 'in-review'
      ELSE 'needs-source' END AS status
    FROM claims CROSS JOIN LATERAL (${verdictsOnClaim}) judged)`;
}

/** The hash of the words that the newest verdict is on, and what those on the present words come to. */
const verdictsOnClaim = Prisma.sql`
  SELECT (array_agg(own.hash ORDER BY own."createdAt" DESC))[1] AS latest,
    CASE WHEN min(said) = max(said) THEN min(said) ELSE 'disputed' END AS outcome
  FROM (
    SELECT hash, "createdAt", CASE WHEN hash <> claims.hash OR "reviewersNewest" <> 1 THEN NULL
      WHEN value = 'true' THEN 'verified'
      WHEN value IN ('false', 'manipulation') THEN 'rejected' ELSE 'disputed' END AS said
    FROM (
      SELECT hash, "createdAt", value, row_number()
        OVER (PARTITION BY "reviewerId", hash = claims.hash ORDER BY "createdAt" DESC) AS "reviewersNewest"
      FROM "Verdict" WHERE "claimId" = claims.id
    ) ranked
  ) own`;
