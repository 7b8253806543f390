import type { SectionPair } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { isBlankSql } from "../sections/section-state.ts";
import { type ComparedSection, type TextSection, compareSections } from "./compare-sections.ts";
import { type BehindState, isBehind } from "./vocabulary.ts";

export interface TranslatedBrief {
  readonly id: string;
  readonly translationOfId: string | null;
}

export type BehindSection = ComparedSection<SectionPair> & { readonly state: BehindState };

/** How the sections of many translations stand to their originals', by the translation's id, in two queries. */
export async function loadTranslations(
  db: Transaction,
  briefs: readonly TranslatedBrief[],
): Promise<Map<string, ComparedSection<SectionPair>[]>> {
  const links = briefs.flatMap(({ id, translationOfId }) =>
    translationOfId === null ? [] : [{ briefId: id, originalId: translationOfId }],
  );
  if (links.length === 0) return new Map();
  const [texts, pairs] = await Promise.all([
    textSections(
      db,
      links.flatMap(({ briefId, originalId }) => [briefId, originalId]),
    ),
    db.sectionPair.findMany({ where: { OR: links } }),
  ]);
  return new Map(
    links.map(({ briefId, originalId }) => [
      briefId,
      compareSections(
        texts(briefId),
        texts(originalId),
        pairs.filter((pair) => pair.briefId === briefId),
      ),
    ]),
  );
}

/** The sections that are behind, by translation; what is no translation has none, nor has one whose original is in the trash. */
export async function loadBehind(
  db: Transaction,
  briefs: readonly TranslatedBrief[],
): Promise<(briefId: string) => BehindSection[]> {
  const ids = briefs.flatMap(({ translationOfId }) => translationOfId ?? []);
  const originals =
    ids.length === 0
      ? []
      : await db.brief.findMany({ where: { id: { in: ids }, trashedAt: null }, select: { id: true } });
  const followed = briefs.filter((brief) => originals.some(({ id }) => id === brief.translationOfId));
  const compared = await loadTranslations(db, followed);
  return (briefId) => (compared.get(briefId) ?? []).filter(isBehind);
}

/** The sections that ever were in some texts, by text, in their order. */
export async function textSections(
  db: Transaction,
  briefIds: readonly string[],
): Promise<(briefId: string) => TextSection[]> {
  const rows = await db.$queryRaw<(TextSection & { briefId: string })[]>`
    SELECT "briefId", "id", "title", "hash", ${isBlankSql} AS "blank", "removedAt" IS NOT NULL AS "removed"
    FROM "Section" WHERE "briefId" = ANY(${[...briefIds]}::uuid[]) ORDER BY "position"`;
  return (briefId) => rows.filter((row) => row.briefId === briefId);
}
