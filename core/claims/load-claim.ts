import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Role } from "../roles.ts";
import type { Claim } from "./model.ts";
import { claimInclude, peopleOf, presentClaim } from "./present-claim.ts";

/** One claim as `actor` sees it. Rights are the caller's to check. Throws `not-found`. */
export async function loadClaim(db: Transaction, claimId: string, actor: Actor, role: Role): Promise<Claim> {
  const row = await db.claim.findUnique({ where: { id: claimId }, include: claimInclude });
  if (!row || row.deletedAt) throw new AppError("not-found");
  const person = await peopleById(db, peopleOf(row));
  return presentClaim(row, person, { userId: actor.userId, role });
}
