import type { Brief, SectionPair } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import type { PersonRef } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import { allows } from "../policy.ts";
import type { Role } from "../roles.ts";
import type { Runtime } from "../runtime.ts";
import type { ComparedSection } from "./compare-sections.ts";
import { loadTranslations } from "./load-translations.ts";
import type { Translation, TranslationSection } from "./model.ts";
import { isBehind } from "./vocabulary.ts";

/** What a commentary is the translation of, section beside section, and what it is the original of. Throws `not-found`. */
export async function readTranslation(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<Translation> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "brief.read");
  return presentTranslation(db, brief, role);
}

export async function presentTranslation(db: Transaction, brief: Brief, role: Role): Promise<Translation> {
  const [original, translations] = await Promise.all([
    brief.translationOfId === null ? null : db.brief.findUnique({ where: { id: brief.translationOfId } }),
    db.brief.findMany({
      where: { translationOfId: brief.id, trashedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  // What is in the trash is there for those who may take it out.
  const shown = original && (original.trashedAt === null || allows(role, "brief.restore")) ? original : null;
  const compared = await loadTranslations(db, [...(shown ? [brief] : []), ...translations]);
  const sections = shown ? (compared.get(brief.id) ?? []) : [];
  const person = await peopleById(
    db,
    sections.flatMap(({ pair }) => pair?.markedById ?? []),
  );
  return {
    of: shown && { ...nameOf(shown), trashed: shown.trashedAt !== null },
    sections: sections.map((section) => presentSection(section, person)),
    translations: translations.map((each) => {
      const counted = (compared.get(each.id) ?? []).filter(({ state }) => state !== "own");
      return { ...nameOf(each), sections: counted.length, behind: counted.filter(isBehind).length };
    }),
  };
}

function nameOf({ id, title, language }: Brief) {
  return { id, title, language };
}

function presentSection(
  { pair, ...section }: ComparedSection<SectionPair>,
  person: (id: string) => PersonRef,
): TranslationSection {
  if (!pair?.markedById || !pair.markedAt || pair.revision === null) return { ...section, marked: null };
  const { revision, markedById, markedAt } = pair;
  return { ...section, marked: { revision, by: person(markedById), at: markedAt.toISOString() } };
}
