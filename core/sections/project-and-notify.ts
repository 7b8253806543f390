import type { WarmText } from "../documents/warm-text.ts";
import { repeatingBriefs } from "../repeats/repeating-briefs.ts";
import type { Runtime } from "../runtime.ts";
import type { ProjectedText } from "./projected-text.ts";
import {
  type Projected,
  type Projection,
  type ProjectionOptions,
  projectBrief,
  projectFurther,
} from "./project-brief.ts";

/**
 * Projects a brief and tells the open pages what changed. With `warm`, which belongs to the caller and to this brief,
 * it goes on from the text of the last projection that was given it.
 */
export async function projectAndNotify(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  { warm, ...options }: ProjectionOptions & { readonly warm?: WarmText } = {},
): Promise<Projection> {
  // What fails puts nothing back: the text may be ahead of what was committed.
  const { projection, text } = await project(db, briefId, options, warm?.take() ?? null);
  if (warm && text) warm.keep(text);
  else text?.destroy();
  await tellProjected({ db, bus }, briefId, projection);
  return projection;
}

/** Tells the open pages what a projection changed, once that is committed. */
export async function tellProjected(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  { sectionsChanged, claimsChanged, signOffsChanged, statusChanged, counterparts }: Projection,
): Promise<void> {
  for (const changed of sectionsChanged ? [briefId, ...counterparts] : []) {
    bus.publish({ kind: "notice", briefId: changed, topic: "sections" });
  }
  if (signOffsChanged || statusChanged) bus.publish({ kind: "notice", briefId, topic: "brief" });
  if (!claimsChanged) return;
  for (const changed of [briefId, ...(await repeatingBriefs(db, briefId))]) {
    bus.publish({ kind: "notice", briefId: changed, topic: "claims" });
  }
}

async function project(
  db: Runtime["db"],
  briefId: string,
  options: ProjectionOptions,
  kept: ProjectedText | null,
): Promise<Projected> {
  const further = kept ? await projectFurther(db, briefId, options, kept) : null;
  if (further?.projection) return further;
  return db.$transaction((tx) => projectBrief(tx, briefId, options, further?.text));
}
