import type { Transaction } from "#prisma/database";
import { stateOf } from "../claims/present-claim.ts";
import { stances } from "../claims/vocabulary.ts";
import { sectionTitles } from "../sections/section-titles.ts";
import type { EntityClaim } from "./model.ts";

/** A claim whose place in time is known. */
interface Placed<Dating> {
  readonly id: string;
  readonly date: string;
  readonly dated: Dating;
}

type Presented<Dating> = Omit<EntityClaim, "dated"> & { dated: Dating };

/** Claims as a dossier shows them, in the order given. */
export async function presentClaims<Dating>(
  db: Transaction,
  placed: readonly Placed<Dating>[],
): Promise<Presented<Dating>[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: placed.map(({ id }) => id) } },
    include: {
      brief: { select: { id: true, title: true } },
      evidence: {
        include: { source: { select: { id: true, title: true, reliability: true } } },
        orderBy: { createdAt: "asc" },
      },
      verdicts: { orderBy: { createdAt: "desc" } },
    },
  });
  const title = await sectionTitles(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return placed.flatMap(({ id, date, dated }) => {
    const row = byId.get(id);
    if (!row) return [];
    const claim: Presented<Dating> = {
      claimId: id,
      quote: row.quote,
      ...stateOf(row),
      detached: row.detachedAt !== null,
      speaker: row.speaker,
      date,
      dated,
      brief: row.brief,
      section: title(row),
      evidence: row.evidence.flatMap(({ source, stance, credibility }) => {
        const known = stances.find((each) => each === stance);
        return known
          ? [
              {
                sourceId: source.id,
                title: source.title,
                stance: known,
                reliability: source.reliability,
                credibility,
              },
            ]
          : [];
      }),
    };
    return [claim];
  });
}
