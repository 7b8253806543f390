import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { findRevision } from "./find-revision.ts";
import type { Revision } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";

/** One revision with its content. Throws `not-found`. */
export async function readRevision(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  number: number,
): Promise<Revision> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const { row, text, content } = await findRevision(db, { briefId, sectionId, number });
  const [summary] = await presentRevisions(db, [row]);
  if (!summary) throw new AppError("not-found");
  return { ...summary, text, content: content as unknown as Revision["content"] };
}
