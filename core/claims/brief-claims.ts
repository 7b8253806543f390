import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import type { Role } from "../roles.ts";
import type { Claim } from "./model.ts";
import { type ClaimRow, claimInclude, peopleOf, presentClaim } from "./present-claim.ts";

/** The claims of a brief, all or those named, in the order of the text, detached ones last. Rights are the caller's to check. */
export async function briefClaims(
  db: Transaction,
  briefId: string,
  asker?: { userId: string; role: Role },
  ids?: readonly string[],
): Promise<Claim[]> {
  const rows = await db.claim.findMany({
    where: { briefId, deletedAt: null, ...(ids && { id: { in: [...ids] } }) },
    include: claimInclude,
    orderBy,
  });
  const person = await peopleById(db, rows.flatMap(peopleOf));
  return rows.map((row) => presentClaim(row, person, asker));
}

/** In the text, those that lost their words last. */
const orderBy = [
  { position: { sort: "asc", nulls: "last" } },
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.ClaimOrderByWithRelationInput[];

/**
 * All of a brief's within a transaction. That has one connection, on which PostgreSQL's driver lets no query wait for two
 * others, and Prisma reads each relation by a query of its own: so no more than two at once.
 */
export async function briefClaimsWithin(tx: Transaction, briefId: string): Promise<Claim[]> {
  const { brief, entities, evidence, verdicts, repeats, repeated, comments } = claimInclude;
  const where = { briefId, deletedAt: null };
  const rows = await tx.claim.findMany({ where, include: { brief, entities }, orderBy });
  const judged = byId(await tx.claim.findMany({ where, select: { id: true, evidence, verdicts } }));
  const repeating = byId(await tx.claim.findMany({ where, select: { id: true, repeats, repeated } }));
  const discussed = byId(await tx.claim.findMany({ where, select: { id: true, comments } }));
  const whole = rows.flatMap((row): ClaimRow[] => {
    const [one, two, three] = [judged.get(row.id), repeating.get(row.id), discussed.get(row.id)];
    return one && two && three ? [{ ...row, ...one, ...two, ...three }] : [];
  });
  const person = await peopleById(tx, whole.flatMap(peopleOf));
  return whole.map((row) => presentClaim(row, person));
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
