import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { findRevision } from "./find-revision.ts";
import type { Revision } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";
import { readableText, withReadableCitations } from "./readable-text.ts";

/** One revision with its content, its citations written out. Throws `not-found`. */
export async function readRevision(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  number: number,
): Promise<Revision> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.readHistory");
  const { row, ...stored } = await findRevision(db, { briefId, sectionId, number });
  const [summary] = await presentRevisions(db, [row]);
  if (!summary) throw new AppError("not-found");
  const [text, content] = await Promise.all([
    readableText(db, brief, sectionId, stored),
    withReadableCitations(db, brief, stored.content),
  ]);
  return { ...summary, text, content: content as unknown as Revision["content"] };
}
