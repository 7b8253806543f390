import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { SnapshotText } from "./model.ts";
import { presentSnapshot } from "./present-snapshot.ts";

/** A text that is kept of a source. Throws `not-found`. */
export async function readSnapshot(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  snapshotId: string,
): Promise<SnapshotText> {
  const row = await db.sourceSnapshot.findUnique({ where: { id: snapshotId } });
  if (!row) throw new AppError("not-found");
  await authorizeSource(db, actor, row.sourceId, "source.read");
  return { ...presentSnapshot(row, await peopleById(db, [row.takenById])), text: row.text };
}
