import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import { withReadableCitations } from "../history/readable-text.ts";
import type { JsonNode } from "#editor/json-node";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { SectionText } from "./model.ts";
import { sectionKinds } from "./vocabulary.ts";

/** One section as it stands, its citations written out. Throws `not-found`, and of one that left the text `section-removed`. */
export async function readSection(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
): Promise<SectionText> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.read");
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section) throw new AppError("not-found");
  if (section.removedAt !== null) throw new AppError("section-removed");
  const content = await withReadableCitations(db, brief, section.content as unknown as JsonNode[]);
  return {
    id: section.id,
    kind: sectionKinds.find((kind) => kind === section.kind) ?? "body",
    title: section.title,
    content: content as unknown as SectionText["content"],
    hash: section.hash,
  };
}
