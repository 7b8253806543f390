import { authorizeSource } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Snapshot } from "./model.ts";
import { presentSnapshots } from "./present-snapshot.ts";

/** The texts that are kept of a source, newest first. Throws `not-found`. */
export async function listSnapshots(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<Snapshot[]> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.read");
  const rows = await db.sourceSnapshot.findMany({
    where: { sourceId: source.id },
    orderBy: { takenAt: "desc" },
    omit: { html: true },
  });
  return presentSnapshots(db, rows);
}
