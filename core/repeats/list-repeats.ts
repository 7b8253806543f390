import type { Transaction } from "#prisma/database";
import { authorizeClaim } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { hashWords } from "../sections/words.ts";
import type { Repeat } from "./model.ts";

/**
 * The claims of the workspace that people said state the same as this one, oldest tie first. Those of briefs in the
 * trash are left out. Throws `not-found`.
 */
export async function listRepeats(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
): Promise<Repeat[]> {
  const { claim } = await authorizeClaim(db, actor, claimId, "claim.read");
  return repeatsOf(db, claim);
}

/** Rights are the caller's to check. */
export async function repeatsOf(
  db: Transaction,
  { id, hash }: { id: string; hash: string },
): Promise<Repeat[]> {
  const standing = { deletedAt: null, brief: { trashedAt: null } };
  const brief = { select: { title: true } };
  const rows = await db.claimRepeat.findMany({
    where: { OR: [{ claimId: id }, { otherId: id }], claim: standing, other: standing },
    include: { claim: { include: { brief } }, other: { include: { brief } } },
    orderBy: [{ agreedAt: "asc" }, { claimId: "asc" }, { otherId: "asc" }],
  });
  const person = await peopleById(
    db,
    rows.map(({ agreedById }) => agreedById),
  );
  return rows.map((row) => {
    const first = row.claimId === id;
    const other = first ? row.other : row.claim;
    const agreed = first
      ? { own: row.claimQuote, other: row.otherQuote }
      : { own: row.otherQuote, other: row.claimQuote };
    return {
      claim: {
        id: other.id,
        briefId: other.briefId,
        briefTitle: other.brief.title,
        quote: other.quote,
        detached: other.detachedAt !== null,
      },
      agreed: { ...agreed, by: person(row.agreedById), at: row.agreedAt.toISOString() },
      ownChanged: hashWords(agreed.own) !== hash,
      otherChanged: hashWords(agreed.other) !== other.hash,
    };
  });
}
