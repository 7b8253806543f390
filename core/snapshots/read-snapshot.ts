import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
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
  return { ...(await presentSnapshot(db, row)), text: row.text, html: row.html };
}
