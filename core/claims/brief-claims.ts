import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import type { Role } from "../roles.ts";
import type { Claim } from "./model.ts";
import { claimInclude, peopleOf, presentClaim } from "./present-claim.ts";

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
    orderBy: [{ position: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  const person = await peopleById(db, rows.flatMap(peopleOf));
  return rows.map((row) => presentClaim(row, person, asker));
}
