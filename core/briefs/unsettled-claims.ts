import type { Transaction } from "#prisma/database";
import { claimType, stateOf } from "../claims/present-claim.ts";
import { isOpen } from "../claims/status.ts";
import { troubleOf } from "../sources/present-source.ts";
import type { ObstacleReason } from "../versions/vocabulary.ts";

export interface UnsettledClaim {
  readonly id: string;
  readonly quote: string;
  /** Null where it stands in none. */
  readonly sectionId: string | null;
  readonly reasons: readonly ObstacleReason[];
}

/** The claims of a commentary that stand in the way of its approval, in the order of the text, lost ones last. */
export async function unsettledClaims(db: Transaction, briefId: string): Promise<UnsettledClaim[]> {
  const rows = await db.claim.findMany({
    where: { briefId, deletedAt: null },
    include: {
      evidence: { select: { stance: true, source: { select: { health: true, settledAt: true } } } },
      verdicts: { orderBy: { createdAt: "desc" } },
    },
    orderBy: [{ position: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows
    .map((row) => ({ id: row.id, quote: row.quote, sectionId: row.sectionId, reasons: reasonsOf(row) }))
    .filter(({ reasons }) => reasons.length > 0);
}

type Row = Omit<Parameters<typeof stateOf>[0], "evidence"> & {
  detachedAt: Date | null;
  evidence: { stance: string; source: Parameters<typeof troubleOf>[0] }[];
};

function reasonsOf(claim: Row): ObstacleReason[] {
  if (claim.detachedAt !== null) return ["detached"];
  const state = stateOf(claim);
  const disputed = state.status === "disputed";
  const reasons: ObstacleReason[] = [];
  if (disputed) reasons.push("disputed");
  if (state.stale) reasons.push("stale");
  if (claim.evidence.some(({ source }) => troubleOf(source) !== null)) reasons.push("troubled");
  const open = isOpen(claimType.parse(claim.type), state);
  return open && !disputed && !state.stale ? ["open", ...reasons] : reasons;
}
