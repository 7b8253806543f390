import { z } from "zod";
import type { Transaction } from "#prisma/database";
import { type Quantity, quantity } from "../claims/model.ts";
import { claimType } from "../claims/present-claim.ts";
import { deriveStatus } from "../claims/status.ts";
import type { ClaimStatus } from "../claims/vocabulary.ts";

/** What is needed of each of an entity's claims to count, order and compare them. */
export interface TiedClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly stale: boolean;
  readonly asOf: string | null;
  /** The day on which its words last changed. */
  readonly changedOn: string;
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  readonly evidence: readonly { readonly sourceId: string; readonly stance: string }[];
}

interface Row extends Omit<TiedClaim, "status" | "stale" | "quantities"> {
  readonly type: string;
  readonly hash: string;
  readonly validUntil: string | null;
  readonly likelihood: string | null;
  readonly confidence: string | null;
  readonly quantities: unknown;
  readonly verdicts: readonly { readonly value: string; readonly hash: string; readonly by: string }[];
}

const quantities = z.array(quantity);

/**
 * The claims tied to an entity, of commentaries that are not in the trash, in no order. A status is derived, so that all
 * are read, by one statement. Evidence and verdicts are looked up claim by claim: joined
 * to groups of them, 5,000 claims took half a minute where the planner expected one.
 */
export async function tiedClaims(db: Transaction, entityId: string): Promise<TiedClaim[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.type, c.hash, c."asOf", c."validUntil", c.likelihood, c.confidence, c.speaker, c.quantities,
      to_char(c."changedAt", 'YYYY-MM-DD') AS "changedOn",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('sourceId', e."sourceId", 'stance', e.stance))
        FROM "Evidence" e WHERE e."claimId" = c.id
      ), '[]') AS evidence,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('value', v.value, 'hash', v.hash, 'by', v."reviewerId")
          ORDER BY v."createdAt" DESC)
        FROM "Verdict" v WHERE v."claimId" = c.id
      ), '[]') AS verdicts
    FROM "ClaimEntity" t
    JOIN "Claim" c ON c.id = t."claimId" AND c."deletedAt" IS NULL
    JOIN "Brief" b ON b.id = c."briefId" AND b."trashedAt" IS NULL
    WHERE t."entityId" = ${entityId}::uuid`;
  const today = new Date().toISOString().slice(0, 10);
  return rows.map((row) => ({
    id: row.id,
    asOf: row.asOf,
    changedOn: row.changedOn,
    speaker: row.speaker,
    evidence: row.evidence,
    quantities: quantities.parse(row.quantities),
    ...deriveStatus({ ...row, type: claimType.parse(row.type) }, today),
  }));
}
