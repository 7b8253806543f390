import type { Runtime } from "../runtime.ts";
import { type Projection, type ProjectionOptions, projectBrief } from "./project-brief.ts";

/** Projects a brief in a transaction of its own and tells the open pages what changed. */
export async function projectAndNotify(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  options: ProjectionOptions = {},
): Promise<Projection> {
  const projection = await db.$transaction((tx) => projectBrief(tx, briefId, options));
  if (projection.sectionsChanged) bus.publish({ kind: "notice", briefId, topic: "sections" });
  if (projection.claimsChanged) bus.publish({ kind: "notice", briefId, topic: "claims" });
  return projection;
}
