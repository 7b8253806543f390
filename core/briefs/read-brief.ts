import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { BriefDetail } from "./model.ts";
import { presentBrief } from "./present-brief.ts";

/** Throws `not-found`, and `brief-trashed` to those who may not restore it. */
export async function readBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<BriefDetail> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "brief.read");
  return presentBrief(db, brief, role);
}
