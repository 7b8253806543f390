import type { Transaction } from "#prisma/database";
import { currentEntities } from "../entities/current-entities.ts";
import type { Activity } from "../history/section-activity.ts";
import { hashWords } from "../sections/words.ts";
import type { LostContext } from "./contexts-of-lost.ts";
import type { FoundClaim } from "./find-claims.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Brings the claims' rows up to what the marks in the text say: words, section, order, whether detached. A mark
 * without a row makes one, in the name of whoever tagged it. Resolves with whether anything changed.
 */
export async function projectClaims(
  tx: Transaction,
  briefId: string,
  found: ReadonlyMap<string, FoundClaim>,
  activity: Activity,
  lost: ReadonlyMap<string, LostContext>,
  now: Date,
): Promise<boolean> {
  const rows = await tx.claim.findMany({ where: { briefId, deletedAt: null } });
  let changed = false;

  for (const row of rows) {
    const mark = found.get(row.id);
    if (!mark) {
      if (row.detachedAt) continue;
      await tx.claim.update({
        where: { id: row.id },
        data: { ...lost.get(row.id), detachedAt: now, position: null, nestedInId: null },
      });
      changed = true;
      continue;
    }
    const hash = hashWords(mark.quote);
    const sameWords = hash === row.hash;
    const samePlace =
      mark.position === row.position &&
      mark.sectionId === row.sectionId &&
      mark.nestedInId === row.nestedInId &&
      !row.detachedAt;
    if (sameWords && samePlace && mark.quote === row.quote) continue;
    const changedById = sameWords ? undefined : lastWriter(mark, activity);
    await tx.claim.update({
      where: { id: row.id },
      data: {
        ...placeOf(mark),
        ...(sameWords ? {} : { changedAt: now }),
        ...(changedById ? { changedById } : {}),
      },
    });
    changed = true;
  }

  for (const mark of found.values()) {
    if (!uuid.test(mark.id) || rows.some((row) => row.id === mark.id)) continue;
    changed = (await createFromMark(tx, briefId, mark, activity, now)) || changed;
  }
  return changed;
}

/** Refuses an id that belongs to another brief, or to a claim deleted here whose mark somebody brought back. */
async function createFromMark(
  tx: Transaction,
  briefId: string,
  mark: FoundClaim,
  activity: Activity,
  now: Date,
) {
  const taggedBy = activity.taggers.get(mark.id) ?? lastWriter(mark, activity);
  if (!taggedBy) return false;
  const place = placeOf(mark);
  const existing = await tx.claim.findUnique({ where: { id: mark.id } });
  if (existing) {
    if (existing.briefId !== briefId) return false;
    await tx.claim.update({ where: { id: mark.id }, data: { ...place, deletedAt: null } });
    return true;
  }
  await tx.claim.create({
    data: {
      id: mark.id,
      briefId,
      ...place,
      createdById: taggedBy,
      changedById: taggedBy,
      createdAt: now,
      changedAt: now,
    },
  });
  await tieTagged(tx, briefId, mark);
  return true;
}

/** A new claim is about the entities that its words were tagged as. */
async function tieTagged(tx: Transaction, briefId: string, mark: FoundClaim): Promise<void> {
  const ids = [...mark.entities].filter((id) => uuid.test(id));
  if (ids.length === 0) return;
  const rows = await tx.entity.findMany({
    where: { id: { in: ids }, workspace: { briefs: { some: { id: briefId } } } },
    select: { id: true, workspaceId: true },
  });
  const [first] = rows;
  if (!first) return;
  const known = rows.map(({ id }) => id);
  const current = (await currentEntities(tx, first.workspaceId, known)) ?? [];
  await tx.claimEntity.createMany({ data: current.map((entityId) => ({ claimId: mark.id, entityId })) });
}

/** What a row takes from the mark. */
function placeOf({ quote, sectionId, position, nestedInId }: FoundClaim) {
  return { quote, hash: hashWords(quote), sectionId, position, nestedInId, detachedAt: null };
}

function lastWriter(mark: FoundClaim, activity: Activity): string | undefined {
  let writer: string | undefined;
  for (const [text, userId] of activity.writers) if (mark.texts.has(text)) writer = userId;
  return writer;
}
