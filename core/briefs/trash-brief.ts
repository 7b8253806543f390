import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { setTrashed } from "./set-trashed.ts";

/** Throws `not-found`, `forbidden`, and `brief-trashed` for one that is there already. */
export async function trashBrief(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
): Promise<void> {
  await setTrashed(runtime, actor, briefId, true);
}
