import { uuidv7 } from "uuidv7";
import type { Database } from "#prisma/database";

export interface ClaimedEntity {
  readonly id: string;

  readonly claims: number;
}

/**
 * An entity about which much is claimed: `claims` claims in 50 commentaries, among four times as many others, over 26
 * years, with 400 sources, 300 other entities, some 40 speakers, figures in a third and verdicts on half of them. The rows
 * are written at once, without texts.
 */
export async function aClaimedEntity(
  db: Database,
  workspaceId: string,
  userId: string,
  claims = 5000,
): Promise<ClaimedEntity> {
  const id = uuidv7();
  const reviewer = `${userId} two`;
  await db.$executeRaw`
    INSERT INTO "Entity" (id, "workspaceId", kind, "namePl", "nameEn", "createdById", "updatedAt")
    VALUES (${id}::uuid, ${workspaceId}::uuid, 'place', 'Wisła', 'Vistula', ${userId}, now())`;
  await db.$executeRaw`
    INSERT INTO "Entity" (id, "workspaceId", kind, "namePl", "createdById", "updatedAt")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'organisation', 'Zarząd Zlewni nr ' || n, ${userId}, now()
    FROM generate_series(1, 300) n`;
  await db.$executeRaw`
    INSERT INTO "Source" (id, "workspaceId", title, url, csl, reliability, "createdById", "updatedAt")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'Raport o żegludze nr ' || n, 'https://wody.example/' || n,
      jsonb_build_object('type', 'report', 'title', 'Raport o żegludze nr ' || n, 'publisher', 'Wydawca ' || n % 30,
        'issued', jsonb_build_object('date-parts', jsonb_build_array(jsonb_build_array(2000 + n % 26, 1 + n % 12)))),
      (ARRAY['A', 'B', 'C', 'D', null])[1 + n % 5]::"Reliability", ${userId}, now()
    FROM generate_series(1, 400) n`;
  await db.$executeRaw`
    INSERT INTO "Brief" (id, "workspaceId", title, language, template, "createdById")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'Komentarz nr ' || n, 'pl', 'blank', ${userId}
    FROM generate_series(1, 50) n`;
  await db.$executeRaw`
    WITH places AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM "Brief" WHERE "workspaceId" = ${workspaceId}::uuid)
    INSERT INTO "Claim" (id, "briefId", position, type, quote, hash, "asOf", speaker, quantities, "createdById", "changedById", "changedAt")
    SELECT gen_random_uuid(), p.id, n, CASE WHEN n % 3 = 0 THEN 'quantity' ELSE 'statement' END,
      'W roku ' || 2000 + n % 26 || ' na Wiśle stanęło ' || n % 90 || ' śluz, jak zapowiadano w planie nr ' || n, 'h' || n,
      CASE WHEN n / 5 % 5 < 3 THEN to_char(date '2000-01-01' + n * 7 % 9400, 'YYYY-MM-DD') END,
      CASE WHEN n % 2 = 0 THEN 'Rzecznik ' || n * 13 % 40 END,
      CASE WHEN n % 3 = 0 THEN jsonb_build_array(jsonb_build_object('value', n % 90, 'unit', 'śluz',
        'date', (2000 + n % 26)::text, 'inferred', false)) ELSE '[]'::jsonb END,
      ${userId}, ${userId}, timestamp '2026-01-01' + n * interval '7 minutes'
    FROM generate_series(1, ${claims * 5}::int) n JOIN places p ON p.place = n % 50`;
  await db.$executeRaw`
    INSERT INTO "ClaimEntity" ("claimId", "entityId")
    SELECT c.id, ${id}::uuid FROM "Claim" c JOIN "Brief" b ON b.id = c."briefId"
    WHERE b."workspaceId" = ${workspaceId}::uuid AND c.position % 5 = 0`;
  await db.$executeRaw`
    WITH others AS (
      SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM "Entity"
      WHERE "workspaceId" = ${workspaceId}::uuid AND id <> ${id}::uuid
    )
    INSERT INTO "ClaimEntity" ("claimId", "entityId")
    SELECT DISTINCT c.id, o.id FROM "Claim" c JOIN "Brief" b ON b.id = c."briefId" CROSS JOIN generate_series(1, 2) k
    JOIN others o ON o.n = (c.position * (6 * k + 1) + k) % 300
    WHERE b."workspaceId" = ${workspaceId}::uuid`;
  await db.$executeRaw`
    WITH kept AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM "Source" WHERE "workspaceId" = ${workspaceId}::uuid)
    INSERT INTO "Evidence" (id, "claimId", "sourceId", stance, credibility, "createdById")
    SELECT gen_random_uuid(), c.id, s.id,
      (ARRAY['supports', 'supports', 'partly-supports', 'background', 'origin', 'supports', 'repeats', 'supports', 'supports', 'contradicts'])[1 + c.position / 5 * k % 10],
      1 + c.position % 6, ${userId}
    FROM "Claim" c JOIN "Brief" b ON b.id = c."briefId" CROSS JOIN generate_series(1, 2) k
    JOIN kept s ON s.n = (c.position / 5 * (4 * k + 1) + k) % 400
    WHERE b."workspaceId" = ${workspaceId}::uuid AND c.position % 4 < 3`;
  await db.$executeRaw`
    INSERT INTO "Verdict" (id, "claimId", value, quote, hash, "reviewerId")
    SELECT gen_random_uuid(), c.id, (ARRAY['true', 'true', 'true', 'true', 'true', 'true', 'true', 'partly-true', 'false', 'true'])[1 + c.position / 10 % 10],
      c.quote, c.hash, ${reviewer}
    FROM "Claim" c JOIN "Brief" b ON b.id = c."briefId"
    WHERE b."workspaceId" = ${workspaceId}::uuid AND c.position % 2 = 0`;
  await db.$executeRaw`ANALYZE "Claim", "ClaimEntity", "Evidence", "Verdict", "Source", "Entity"`;
  return { id, claims };
}
