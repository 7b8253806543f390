import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { diffWords } from "./diff-words.ts";
import { findRevision } from "./find-revision.ts";
import type { SectionDiff } from "./model.ts";
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
  const before = from === 0 ? nothing : await findRevision(db, briefId, sectionId, from);
  const after =
    to === undefined
      ? await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } })
      : await findRevision(db, briefId, sectionId, to);
  if (!after) throw new AppError("not-found");
  const gone = "removedAt" in after && after.removedAt !== null;
  const { title, ...text } = gone ? nothing : after;
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
