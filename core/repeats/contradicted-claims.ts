import type { Transaction } from "#prisma/database";
import { stateOf } from "../claims/present-claim.ts";
import type { ClaimStatus } from "../claims/vocabulary.ts";

/** What a verdict said of the words, whether or not its day has passed; nothing where there is none. */
const said: Readonly<Partial<Record<ClaimStatus, boolean>>> = {
  verified: true,
  outdated: true,
  rejected: false,
};

/**
 * The claims of a brief of which one that people said states the same was judged the other way: one holds, the other does
 * not. Those of briefs in the trash are left out.
 */
export async function contradictedClaims(db: Transaction, briefId: string): Promise<ReadonlySet<string>> {
  const standing = { deletedAt: null, brief: { trashedAt: null } };
  const pairs = await db.claimRepeat.findMany({
    where: { OR: [{ claim: { briefId } }, { other: { briefId } }], claim: standing, other: standing },
    select: { claimId: true, otherId: true },
  });
  if (pairs.length === 0) return new Set();
  const rows = await db.claim.findMany({
    where: { id: { in: [...new Set(pairs.flatMap(({ claimId, otherId }) => [claimId, otherId]))] } },
    include: { evidence: { select: { stance: true } }, verdicts: { orderBy: { createdAt: "desc" } } },
  });
  const holds = new Map(rows.map((row) => [row.id, said[stateOf(row).status]]));
  return new Set(
    pairs
      .map(({ claimId, otherId }) => [claimId, otherId])
      .filter(
        (pair) =>
          new Set(pair.map((id) => holds.get(id))).size > 1 &&
          pair.every((id) => holds.get(id) !== undefined),
      )
      .flat(),
  );
}
