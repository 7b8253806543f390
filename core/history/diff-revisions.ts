import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { diffWords } from "./diff-words.ts";
import { findRevision } from "./find-revision.ts";
import type { SectionDiff } from "./model.ts";
import type { RevisionKey } from "./read-states.ts";
import { readableText } from "./readable-text.ts";

const nothing = { title: "", text: "", content: [] };

/**
 * What changed in a section, by words and citations, from one revision (0: from nothing) to another, or to the text as it
 * stands when `to` is absent. Throws `not-found`.
 */
export async function diffRevisions(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { from, to }: { from: number; to?: number | undefined },
): Promise<SectionDiff> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.readHistory");
  const before = from === 0 ? nothing : await stateOf(db, { briefId, sectionId, number: from });
  const { title, ...text } =
    to === undefined
      ? await presentState(db, briefId, sectionId)
      : await stateOf(db, { briefId, sectionId, number: to });
  return {
    from,
    to: to ?? null,
    title: diffWords(before.title, title),
    text: diffWords(
      await readableText(db, brief, sectionId, before),
      await readableText(db, brief, sectionId, text),
    ),
  };
}

async function stateOf(db: Transaction, key: RevisionKey) {
  const { row, content, text } = await findRevision(db, key);
  return { title: row.title, content, text };
}

async function presentState(db: Transaction, briefId: string, sectionId: string) {
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section) throw new AppError("not-found");
  return section.removedAt === null ? section : nothing;
}
