import * as Y from "yjs";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import type { ProjectionOptions } from "../sections/project-brief.ts";
import { loadDocument } from "./load-document.ts";

/**
 * Edits the live text on behalf of `userId` from outside the socket: the edit is computed on the stored text,
 * appended to the log, sent to the open rooms, where it merges with what is being typed, and projected.
 * Resolves with what `edit` returned.
 */
export async function editDocument<Result>(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  briefId: string,
  userId: string,
  edit: (doc: Y.Doc) => Result,
  projection: ProjectionOptions = {},
): Promise<Result> {
  const doc = await loadDocument(db, briefId);
  try {
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    const result = doc.transact(() => edit(doc));
    if (updates.length > 0) {
      const update = new Uint8Array(Y.mergeUpdates(updates));
      await db.documentUpdate.create({ data: { briefId, update, userId } });
      bus.publish({ kind: "update", briefId, update, userId });
    }
    await projectAndNotify({ db, bus }, briefId, projection);
    return result;
  } finally {
    doc.destroy();
  }
}
