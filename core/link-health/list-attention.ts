import type { Prisma } from "#prisma/client/client";
import { quoteStates } from "#editor/anchors/check-quote";
import { authorize } from "../access.ts";
import { citedIds } from "../citations/list-citing.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { presentSource, troubleOf, withUses } from "../sources/present-source.ts";
import type { AttentionItem, AttentionReason } from "./model.ts";
import { attentionReasons } from "./model.ts";

const inUse = { claim: { deletedAt: null, brief: { trashedAt: null } } } as const;
const lostQuote = { ...inUse, quoteState: { in: ["absent", "similar"] } } satisfies Prisma.EvidenceWhereInput;
const atMost = 500;

/**
 * The sources in use, as evidence or in a text, that somebody should see to: their page moved, changed or is gone; a quote does not stand in what is
 * kept of them; nobody has graded them; no text is kept of their page. The gravest come first. Throws `not-found`.
 */
export async function listAttention(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<AttentionItem[]> {
  await authorize(db, actor, workspaceId, "source.read");
  const rows = await db.source.findMany({
    where: {
      workspaceId,
      mergedIntoId: null,
      OR: [{ evidence: { some: inUse } }, { id: { in: await citedIds(db, workspaceId) } }],
      AND: {
        OR: [
          { health: { in: ["moved", "changed", "dead"] }, settledAt: null },
          { evidence: { some: lostQuote } },
          { reliability: null },
          { snapshots: { none: {} }, url: { not: null } },
        ],
      },
    },
    include: {
      ...withUses,
      snapshots: { select: { id: true }, take: 1 },
      evidence: {
        where: inUse,
        orderBy: { createdAt: "desc" },
        take: 50,
        include: { claim: { select: { quote: true, brief: { select: { id: true, title: true } } } } },
      },
    },
    orderBy: [{ healthSince: { sort: "desc", nulls: "last" } }, { updatedAt: "desc" }],
    take: atMost,
  });
  return rows.map(attentionOf).toSorted((a, b) => gravity(a) - gravity(b));
}

type Row = Prisma.SourceGetPayload<{
  include: typeof withUses & {
    snapshots: { select: { id: true } };
    evidence: {
      include: { claim: { select: { quote: true; brief: { select: { id: true; title: true } } } } };
    };
  };
}>;

function attentionOf(row: Row): AttentionItem {
  const trouble = troubleOf(row);
  const lost = row.evidence.some(({ quoteState }) => quoteState === "absent" || quoteState === "similar");
  const reasons: AttentionReason[] = [
    ...(trouble ? [trouble] : []),
    ...(lost ? (["quotes"] as const) : []),
    ...(row.reliability === null ? (["ungraded"] as const) : []),
    ...(row.snapshots.length === 0 && row.url !== null ? (["unread"] as const) : []),
  ];
  return {
    source: presentSource(row),
    reasons,
    claims: row.evidence.map(({ claimId, claim, quoteState }) => ({
      claimId,
      quote: claim.quote,
      brief: claim.brief,
      quoteState: quoteStates.find((state) => state === quoteState) ?? null,
    })),
  };
}

function gravity({ reasons }: AttentionItem): number {
  return Math.min(...reasons.map((reason) => attentionReasons.indexOf(reason)));
}
