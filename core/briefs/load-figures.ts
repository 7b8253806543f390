import { claimType, stateOf } from "../claims/present-claim.ts";
import { isOpen } from "../claims/status.ts";
import type { Transaction } from "#prisma/database";
import type { BriefSummary } from "./model.ts";

export type Figures = Pick<BriefSummary, "sections" | "words" | "claims">;

const none: Figures = { sections: 0, words: 0, claims: { total: 0, open: 0, verified: 0 } };

/**
 * Sections, words and claims of many briefs in two queries. A claim is open until it is verified or rejected; an
 * analytic one, which needs no verdict, until it states a likelihood or a confidence.
 */
export async function loadFigures(
  db: Transaction,
  briefIds: readonly string[],
): Promise<(briefId: string) => Figures> {
  const among = { in: [...briefIds] };
  const [sections, claims] = await Promise.all([
    db.section.groupBy({
      by: ["briefId"],
      where: { briefId: among, removedAt: null },
      _count: { _all: true },
      _sum: { words: true },
    }),
    db.claim.findMany({
      where: { briefId: among, deletedAt: null, detachedAt: null },
      include: { evidence: { select: { stance: true } }, verdicts: { orderBy: { createdAt: "desc" } } },
    }),
  ]);
  const figures = new Map<string, Figures>(
    sections.map((row) => [row.briefId, { ...none, sections: row._count._all, words: row._sum.words ?? 0 }]),
  );
  for (const claim of claims) {
    const before = figures.get(claim.briefId) ?? none;
    figures.set(claim.briefId, { ...before, claims: count(before.claims, claim) });
  }
  return (briefId) => figures.get(briefId) ?? none;
}

function count(before: Figures["claims"], claim: Parameters<typeof stateOf>[0]): Figures["claims"] {
  const state = stateOf(claim);
  return {
    total: before.total + 1,
    open: before.open + (isOpen(claimType.parse(claim.type), state) ? 1 : 0),
    verified: before.verified + (state.status === "verified" ? 1 : 0),
  };
}
