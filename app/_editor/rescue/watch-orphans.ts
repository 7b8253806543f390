import * as Y from "yjs";
import { type Orphan, orphansOf } from "./orphans.ts";

export interface OrphanWatch {
  /** Applies a received update; what of one's own it takes along unseen is reported. */
  readonly receive: (update: Uint8Array, apply: () => void) => void;
  readonly stop: () => void;
}

/** Watches `doc` for words of the clients `own` that are lost without anybody having deleted them. */
export function watchOrphans(
  doc: Y.Doc,
  own: () => ReadonlySet<number>,
  report: (orphans: readonly Orphan[]) => void,
): OrphanWatch {
  let received: ReturnType<typeof Y.decodeUpdate>["ds"] | null = null;
  const afterTransaction = (transaction: Y.Transaction) => {
    if (received === null || transaction.local) return;
    const orphans = orphansOf(transaction, received, own());
    if (orphans.length > 0) report(orphans);
  };
  doc.on("afterTransaction", afterTransaction);
  return {
    receive: (update, apply) => {
      received = Y.decodeUpdate(update).ds;
      apply();
      received = null;
    },
    stop: () => doc.off("afterTransaction", afterTransaction),
  };
}
