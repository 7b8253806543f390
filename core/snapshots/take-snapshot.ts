import { authorizeSource } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { keepSnapshot } from "./keep-snapshot.ts";
import type { Snapshot } from "./model.ts";
import { presentSnapshot } from "./present-snapshot.ts";

/** Keeps a text that a person has pasted. Throws `not-found` and `forbidden`. */
export async function takeSnapshot(
  runtime: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  sourceId: string,
  text: string,
): Promise<Snapshot> {
  await authorizeSource(runtime.db, actor, sourceId, "source.edit");
  const { row } = await keepSnapshot(runtime, sourceId, {
    origin: "pasted",
    text,
    takenById: actor.userId,
  });
  return presentSnapshot(runtime.db, row);
}
