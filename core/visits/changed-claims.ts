import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { SectionSince } from "./changed-sections.ts";
import type { ChangedClaim, ClaimChange } from "./model.ts";

/** A claim about which others did something, the people by their ids. */
export interface ClaimSince extends Omit<ChangedClaim, "by"> {
  readonly by: readonly string[];
}

/**
 * What others did to a commentary's claims since a time, in the order of the text. Who took a claim's words out of the
 * text is not kept with it: it was whoever else changed its section, of those that `sections` names.
 */
export async function changedClaims(
  db: Transaction,
  userId: string,
  briefId: string,
  since: Date,
  sections: readonly SectionSince[],
): Promise<ClaimSince[]> {
  const [rows, deleters] = await Promise.all([
    db.claim.findMany({ where: touchedSince(briefId, since), include: doneSince(since) }),
    deletersSince(db, briefId, since),
  ]);
  return rows
    .toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const events = [...eventsOf(row, since, sections, deleters)].filter(({ by }) => by !== userId);
      const changes = [...new Set(events.map(({ change }) => change))];
      const by = [...new Set(events.map((event) => event.by))];
      return { id: row.id, quote: row.quote, sectionId: row.sectionId, changes, by };
    })
    .filter(({ changes }) => changes.length > 0);
}

function touchedSince(briefId: string, since: Date): Prisma.ClaimWhereInput {
  const later = { gt: since };
  return {
    briefId,
    AND: [
      // What came and went meanwhile was never seen.
      { OR: [{ createdAt: { lte: since } }, { deletedAt: null, detachedAt: null }] },
      { OR: [{ deletedAt: null }, { deletedAt: later }] },
    ],
    OR: [
      { createdAt: later },
      { changedAt: later },
      { deletedAt: later },
      { detachedAt: later },
      { assignedAt: later },
      { verdicts: { some: { createdAt: later } } },
      { evidence: { some: { createdAt: later } } },
      { comments: { some: { createdAt: later, deletedAt: null } } },
    ],
  };
}

function doneSince(since: Date) {
  const later = { createdAt: { gt: since } };
  return {
    verdicts: { where: later, select: { reviewerId: true } },
    evidence: { where: later, select: { createdById: true } },
    comments: { where: { ...later, deletedAt: null }, select: { authorId: true } },
  } satisfies Prisma.ClaimInclude;
}

type Row = Prisma.ClaimGetPayload<{ include: ReturnType<typeof doneSince> }>;

interface Event {
  readonly change: ClaimChange;
  readonly by: string;
}

function* eventsOf(
  row: Row,
  since: Date,
  sections: readonly SectionSince[],
  deleters: ReadonlyMap<string, string>,
): Generator<Event> {
  if (row.deletedAt) {
    const by = deleters.get(row.id);
    if (by !== undefined) yield { change: "gone", by };
    return;
  }
  if (row.createdAt > since) yield { change: "new", by: row.createdById };
  else if (row.changedAt > since) yield { change: "words", by: row.changedById };
  for (const { reviewerId } of row.verdicts) yield { change: "verdict", by: reviewerId };
  for (const { createdById } of row.evidence) yield { change: "evidence", by: createdById };
  for (const { authorId } of row.comments) yield { change: "comment", by: authorId };
  if (row.assignedAt && row.assignedAt > since && row.assignedById) {
    yield { change: "assigned", by: row.assignedById };
  }
  if (row.detachedAt && row.detachedAt > since) {
    const authors = sections.find(({ id }) => id === row.sectionId)?.authors ?? [];
    for (const by of authors) yield { change: "gone", by };
  }
}

/** Who deleted which claim: only the audit log keeps it. */
async function deletersSince(
  db: Transaction,
  briefId: string,
  since: Date,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.auditEvent.findMany({
    where: { briefId, action: "claim.deleted", at: { gte: since } },
    select: { actorId: true, detail: true },
    orderBy: { at: "asc" },
  });
  return new Map(
    rows.flatMap(({ actorId, detail }) => {
      const id =
        detail !== null && typeof detail === "object" && "claimId" in detail ? detail["claimId"] : null;
      return typeof id === "string" ? [[id, actorId] as const] : [];
    }),
  );
}
