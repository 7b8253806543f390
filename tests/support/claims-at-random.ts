import { uuidv7 } from "uuidv7";
import { claimTypes, confidences, likelihoods, stances, verdictValues } from "#core/claims/vocabulary";
import type { Database } from "#prisma/database";
import type { Random } from "./seed.ts";

/**
 * Claims of every type, with evidence and verdicts as they can come to be, and as they should not. Resolves with their
 * ids.
 */
export async function storeClaims(
  db: Database,
  random: Random,
  { briefId, sourceId, count }: { briefId: string; sourceId: string; count: number },
): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const maybe = <T>(items: readonly T[]) => (random.below(2) === 0 ? null : random.pick(items));
  const several = (most: number) => Array.from({ length: random.below(most + 1) }, () => uuidv7());
  const claims = Array.from({ length: count }, (_, position) => ({
    id: uuidv7(),
    briefId,
    position,
    type: random.pick(claimTypes),
    hash: random.pick(["now", "old"]),
    validUntil: maybe(["2000-01-01", today, "2999-12-31"]),
    likelihood: maybe(likelihoods),
    confidence: maybe(confidences),
    createdById: "maker",
    changedById: "maker",
  }));
  await db.claim.createMany({ data: claims });
  await db.evidence.createMany({
    data: claims.flatMap(({ id: claimId }) =>
      several(2).map((id) => ({ id, claimId, sourceId, stance: random.pick(stances), createdById: "maker" })),
    ),
  });
  await db.verdict.createMany({
    data: claims.flatMap(({ id: claimId }) =>
      several(4).map((id, index) => ({
        id,
        claimId,
        value: random.pick(verdictValues),
        hash: random.pick(["now", "now", "old"]),
        quote: "",
        reviewerId: random.pick(["one", "other"]),
        createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, index)),
      })),
    ),
  });
  return claims.map(({ id }) => id);
}
