import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadSignOffs } from "./load-sign-offs.ts";
import type { SectionSignOff } from "./model.ts";

/** The sign-offs of a commentary's sections, of those that left the text as well. Throws `not-found`. */
export async function listSignOffs(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<SectionSignOff[]> {
  await authorizeBrief(db, actor, briefId, "signOff.read");
  const signOffs = await loadSignOffs(db, briefId);
  return [...signOffs].map(([sectionId, signOff]) => ({ sectionId, signOff }));
}
