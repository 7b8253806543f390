import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import type { Page } from "../http-model.ts";
import { type Place, compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { briefClaims } from "./brief-claims.ts";
import type { Claim } from "./model.ts";
import { stateOf } from "./present-claim.ts";
import type { ClaimStatus } from "./vocabulary.ts";

export interface ListClaims {
  readonly status?: ClaimStatus | undefined;
  readonly sectionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** A brief's claims in the order of the text, detached ones last. Throws `not-found`, `invalid-input`. */
export async function listClaims(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { status, sectionId, cursor, limit = 500 }: ListClaims = {},
): Promise<Page<Claim>> {
  const { role } = await authorizeBrief(db, actor, briefId, "claim.read");
  const where = { briefId, deletedAt: null, ...(sectionId !== undefined && { sectionId }) };
  const [all, known] = await Promise.all([
    db.claim.findMany({ where, select: { id: true, position: true, createdAt: true } }),
    status && idsIn(db, where, status),
  ]);
  const matching = known ? all.filter(({ id }) => known.has(id)) : all;
  // What a page does not show is not read whole: a long text has thousands of claims.
  const { items, nextCursor } = pageAfter(matching, { cursor, limit }, placeOf, comparePlaces);
  const ids = items.map(({ id }) => id);
  return { items: await briefClaims(db, briefId, { userId: actor.userId, role }, ids), nextCursor };
}

/** A status is derived, so that all are asked for theirs. */
async function idsIn(
  db: Transaction,
  where: Prisma.ClaimWhereInput,
  status: ClaimStatus,
): Promise<ReadonlySet<string>> {
  const rows = await db.claim.findMany({
    where,
    include: { evidence: { select: { stance: true } }, verdicts: { orderBy: { createdAt: "desc" } } },
  });
  return new Set(rows.filter((row) => stateOf(row).status === status).map(({ id }) => id));
}

interface Placed {
  readonly id: string;
  readonly position: number | null;
  readonly createdAt: Date;
}

/** Detached claims have no position and come after all that have one. */
function placeOf({ id, position, createdAt }: Placed): Place {
  return { key: `${String(position ?? 1e9).padStart(10, "0")} ${createdAt.toISOString()}`, id };
}

function comparePlaces(a: Place, b: Place): number {
  return compareCodes(a.key, b.key) || compareCodes(a.id, b.id);
}
