import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { changedClaims } from "./changed-claims.ts";
import { changedSections } from "./changed-sections.ts";
import type { Since } from "./model.ts";

/**
 * What others changed in a commentary since the actor's last visit: of sections by what they say, not by when, so that
 * what was changed and changed back counts for nothing. Throws `not-found` and `brief-trashed`.
 */
export async function readSince({ db }: Pick<Runtime, "db">, actor: Actor, briefId: string): Promise<Since> {
  const { userId } = actor;
  await authorizeBrief(db, actor, briefId, "brief.read");
  const visit = await db.briefVisit.findUnique({
    where: { briefId_userId: { briefId, userId } },
    select: { seenAt: true },
  });
  if (!visit) return { seenAt: null, sections: [], claims: [] };
  const sections = await changedSections(db, userId, [briefId]);
  const claims = await changedClaims(db, userId, briefId, visit.seenAt, sections);
  const person = await peopleById(db, [
    ...sections.flatMap(({ authors }) => authors),
    ...claims.flatMap(({ by }) => by),
  ]);
  return {
    seenAt: visit.seenAt.toISOString(),
    sections: sections.map(({ briefId: _, authors, ...section }) => ({
      ...section,
      authors: authors.map(person),
    })),
    claims: claims.map(({ by, ...claim }) => ({ ...claim, by: by.map(person) })),
  };
}
