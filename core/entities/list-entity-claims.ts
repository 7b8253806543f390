import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorizeEntity } from "../access.ts";
import { claimType } from "../claims/present-claim.ts";
import { deriveStatus } from "../claims/status.ts";
import { type ClaimStatus, claimStatuses, stances } from "../claims/vocabulary.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityClaim, EntityClaims, listEntityClaimsQuery } from "./model.ts";

interface Listed {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly stale: boolean;
  readonly date: string;
}

/**
 * The claims tied to an entity across all commentaries that are not in the trash, by date: the day that a claim speaks
 * of, or else the day on which its words last changed. `counts` tells how many have each status, whatever the filter.
 * Throws `not-found` and `invalid-input`.
 */
export async function listEntityClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
  { status, order, cursor, limit }: z.output<typeof listEntityClaimsQuery>,
): Promise<EntityClaims> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  const all = await datedClaims(db, entity.id);
  const matching = status ? all.filter((claim) => claim.status === status) : all;
  const direction = order === "newest" ? -1 : 1;
  const { items, nextCursor } = pageAfter(
    matching,
    { cursor, limit },
    ({ id, date }) => ({ id, key: date }),
    (a, b) => direction * (compareCodes(a.key, b.key) || compareCodes(a.id, b.id)),
  );
  const counts = claimStatuses.flatMap((each) => {
    const count = all.filter((claim) => claim.status === each).length;
    return count > 0 ? [{ status: each, count }] : [];
  });
  return { items: await presentClaims(db, items), nextCursor, counts };
}

/** A status is derived, so that all of them are read, but of each only what its status and place follow from. */
async function datedClaims(db: Transaction, entityId: string): Promise<Listed[]> {
  const rows = await db.claim.findMany({
    where: { deletedAt: null, brief: { trashedAt: null }, entities: { some: { entityId } } },
    select: {
      id: true,
      type: true,
      hash: true,
      asOf: true,
      validUntil: true,
      likelihood: true,
      confidence: true,
      changedAt: true,
      evidence: { select: { stance: true } },
      verdicts: { select: { value: true, hash: true, reviewerId: true }, orderBy: { createdAt: "desc" } },
    },
  });
  const today = new Date().toISOString().slice(0, 10);
  return rows.map(({ id, asOf, changedAt, verdicts, ...row }) => ({
    id,
    date: asOf ?? changedAt.toISOString().slice(0, 10),
    ...deriveStatus(
      {
        ...row,
        type: claimType.parse(row.type),
        verdicts: verdicts.map(({ value, hash, reviewerId }) => ({ value, hash, by: reviewerId })),
      },
      today,
    ),
  }));
}

async function presentClaims(db: Transaction, listed: readonly Listed[]): Promise<EntityClaim[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: listed.map(({ id }) => id) } },
    include: {
      brief: { select: { id: true, title: true } },
      evidence: { include: { source: true }, orderBy: { createdAt: "asc" } },
    },
  });
  const sections = await db.section.findMany({
    where: {
      OR: rows.flatMap(({ briefId, sectionId }) => (sectionId === null ? [] : [{ briefId, id: sectionId }])),
    },
    select: { briefId: true, id: true, title: true },
  });
  const titles = new Map(sections.map(({ briefId, id, title }) => [`${briefId} ${id}`, title]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return listed.flatMap(({ id, date, status, stale }) => {
    const row = byId.get(id);
    if (!row) return [];
    const claim: EntityClaim = {
      claimId: id,
      quote: row.quote,
      status,
      stale,
      detached: row.detachedAt !== null,
      speaker: row.speaker,
      date,
      dated: row.asOf === null ? "changed" : "as-of",
      brief: row.brief,
      section: titles.get(`${row.briefId} ${row.sectionId}`) || null,
      evidence: row.evidence.flatMap(({ source, stance, credibility }) => {
        const known = stances.find((each) => each === stance);
        const grade = source.reliability && credibility ? `${source.reliability}${credibility}` : null;
        return known ? [{ sourceId: source.id, title: source.title, stance: known, grade }] : [];
      }),
    };
    return [claim];
  });
}
