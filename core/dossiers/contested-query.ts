import { z } from "zod";
import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { quantity } from "../claims/model.ts";
import { today } from "../claims/present-claim.ts";
import { statedClaims } from "../claims/state-query.ts";
import { type PageRequest, decodeCursor } from "../paging.ts";
import { type Comparable, speakerKeys } from "./rivals.ts";
import { liveClaims, tiedTo } from "../claims/live-claims.ts";

interface ContestedRows {
  readonly total: number;
  /** The newest first, up to one more than the limit. */
  readonly page: readonly { readonly id: string; readonly date: string }[];
  /** The claims of everybody who speaks in one of the entity's claims, by the name as it is written there. */
  readonly bySpeaker: Readonly<Record<string, readonly string[]>>;
}

/**
 * The claims about an entity that a reviewer or a piece of evidence speaks against (decision 22). Only those that have a
 * verdict other than `true`, or evidence that contradicts them, need have their state derived.
 */
export async function queryContested(
  db: Transaction,
  entityId: string,
  { cursor, limit }: PageRequest,
): Promise<ContestedRows> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const [answer] = await db.$queryRaw<ContestedRows[]>`
    WITH tied AS MATERIALIZED (${liveClaims(tiedTo(entityId))}),
    contradicted AS MATERIALIZED (
      SELECT "claimId" FROM "Evidence" WHERE "claimId" = ANY(ARRAY(SELECT id FROM tied)) AND stance = 'contradicts'),
    claims AS MATERIALIZED (
      SELECT * FROM tied WHERE id IN (SELECT "claimId" FROM contradicted) OR id IN (
        SELECT "claimId" FROM "Verdict" WHERE "claimId" = ANY(ARRAY(SELECT id FROM tied)) AND value <> 'true')),
    ${statedClaims(today())},
    contested AS MATERIALIZED (
      SELECT id, coalesce("asOf", "changedOn") AS date FROM stated
      WHERE status IN ('disputed', 'rejected') OR id IN (SELECT "claimId" FROM contradicted))
    SELECT
      (SELECT count(*)::int FROM contested) AS total,
      (SELECT coalesce(jsonb_agg(listed), '[]') FROM (
        SELECT id, date FROM contested
        WHERE ${after ? Prisma.sql`(date COLLATE "C", id) < (${after.key}, ${after.id}::uuid)` : Prisma.sql`true`}
        ORDER BY date COLLATE "C" DESC, id DESC LIMIT ${limit + 1}
      ) listed) AS page,
      (SELECT coalesce(jsonb_object_agg(speaker, ids), '{}') FROM (
        SELECT speaker, array_agg(id) AS ids FROM tied WHERE speaker IS NOT NULL GROUP BY speaker
      ) speaking) AS "bySpeaker"`;
  return answer ?? { total: 0, page: [], bySpeaker: {} };
}

interface Resting {
  readonly claimId: string;
  readonly sourceIds: readonly string[];
}

const comparables = z.array(
  z.object({
    id: z.string(),
    asOf: z.string().nullable(),
    changedOn: z.string(),
    speaker: z.string().nullable(),
    quantities: z.array(quantity),
  }),
);

/**
 * The contested claims themselves, and what of the entity's other claims shares a source or, however it is written, the
 * speaker with one of them.
 */
export async function findComparable(
  db: Transaction,
  entityId: string,
  contested: readonly string[],
  bySpeaker: ContestedRows["bySpeaker"],
): Promise<readonly Comparable[]> {
  const ids = [...contested, ...ofSameSpeakers(contested, bySpeaker)];
  const [answer] = await db.$queryRaw<{ claims: unknown; resting: readonly Resting[] }[]>`
    WITH sharing AS MATERIALIZED (
      SELECT "claimId", "sourceId" FROM "Evidence" WHERE "sourceId" = ANY(ARRAY(
        SELECT "sourceId" FROM "Evidence" WHERE "claimId" = ANY(${contested}::uuid[])))),
    tied AS MATERIALIZED (
      SELECT "claimId" FROM (${tiedTo(entityId)}) tied WHERE "claimId" IN (SELECT "claimId" FROM sharing))
    SELECT
      (SELECT coalesce(json_agg(found), '[]') FROM (
        SELECT id, "asOf", "changedOn", speaker, quantities
        FROM (${liveClaims(Prisma.sql`SELECT unnest(${ids}::uuid[]) UNION ALL SELECT "claimId" FROM tied`)}) live
      ) found) AS claims,
      (SELECT coalesce(json_agg(resting), '[]') FROM (
        SELECT "claimId", json_agg("sourceId") AS "sourceIds" FROM sharing
        WHERE "claimId" IN (SELECT "claimId" FROM tied) GROUP BY "claimId"
      ) resting) AS resting`;
  const sourcesOf = new Map(answer?.resting.map(({ claimId, sourceIds }) => [claimId, sourceIds]));
  return comparables
    .parse(answer?.claims ?? [])
    .map((claim) => ({ ...claim, sourceIds: sourcesOf.get(claim.id) ?? [] }));
}

function ofSameSpeakers(
  contested: readonly string[],
  bySpeaker: ContestedRows["bySpeaker"],
): readonly string[] {
  const asked = new Set(contested);
  const speakers = Object.entries(bySpeaker).map(([name, ids]) => ({ keys: speakerKeys(name), ids }));
  const keys = new Set(
    speakers.filter(({ ids }) => ids.some((id) => asked.has(id))).flatMap((each) => each.keys),
  );
  return speakers.filter((each) => each.keys.some((key) => keys.has(key))).flatMap(({ ids }) => ids);
}
