import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { isStanding, readSections } from "../sections/section-state.ts";
import type { ReleaseState } from "./model.ts";
import { releaseObstacles } from "./release-obstacles.ts";

/** What stands in the way of releasing the text as it is now. Throws `not-found`. */
export async function readRelease(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
): Promise<ReleaseState> {
  await authorizeBrief(db, actor, briefId, "version.read");
  await projectAndNotify({ db, bus }, briefId, { restMs: env.revisionRestMs });
  return releaseObstacles(db, briefId, (await readSections(db, briefId)).filter(isStanding));
}
