import type { Transaction } from "#prisma/database";
import { claimType, stateOf } from "../claims/present-claim.ts";
import { carrying, isOpen } from "../claims/status.ts";
import { isAnalytic } from "../claims/vocabulary.ts";
import { troubleOf } from "../sources/present-source.ts";
import { type ObstacleReason, obstacleReasons } from "../versions/vocabulary.ts";

export interface UnsettledClaim {
  readonly id: string;
  readonly quote: string;
  /** Null where it stands in none. */
  readonly sectionId: string | null;
  readonly reasons: readonly ObstacleReason[];
}

/**
 * The claims of a commentary that stand in the way of its approval, in the order of the text, lost ones last. Those that
 * are `contradicted` elsewhere stand in the way of a release, too: the status follows from what is in the commentary alone.
 */
export async function unsettledClaims(
  db: Transaction,
  briefId: string,
  contradicted: ReadonlySet<string> = new Set(),
): Promise<UnsettledClaim[]> {
  const rows = await db.claim.findMany({
    where: { briefId, deletedAt: null },
    include: {
      evidence: { select: { stance: true, source: { select: { health: true, settledAt: true } } } },
      verdicts: { orderBy: { createdAt: "desc" } },
    },
    orderBy: [{ position: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows
    .map((row) => ({
      id: row.id,
      quote: row.quote,
      sectionId: row.sectionId,
      reasons: reasonsOf(row, contradicted),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

type Row = Omit<Parameters<typeof stateOf>[0], "evidence"> & {
  id: string;
  detachedAt: Date | null;
  evidence: { stance: string; source: Parameters<typeof troubleOf>[0] }[];
};

function reasonsOf(claim: Row, contradicted: ReadonlySet<string>): ObstacleReason[] {
  if (claim.detachedAt !== null) return ["detached"];
  const type = claimType.parse(claim.type);
  const state = stateOf(claim);
  const open = isOpen(type, state);
  const factual = !isAnalytic(type);
  const reasons: Record<Exclude<ObstacleReason, "detached">, boolean> = {
    unsourced: open && factual && !claim.evidence.some(({ stance }) => carrying.has(stance)),
    unestimated: state.status === "draft",
    unjudged: open && factual && claim.verdicts.length === 0,
    disputed: state.status === "disputed",
    outdated: state.status === "outdated",
    stale: state.stale,
    contradicted: contradicted.has(claim.id),
    troubled: claim.evidence.some(({ source }) => troubleOf(source) !== null),
  };
  return obstacleReasons.filter((reason) => reason !== "detached" && reasons[reason]);
}
