import * as Y from "yjs";
import type { Database, Transaction } from "#prisma/database";

export interface LogRow {
  readonly seq: bigint;
  readonly update: Uint8Array;
  readonly userId: string | null;
  readonly projected: boolean;
  readonly createdAt: Date;
}

/** What is stored of a brief's text: the snapshot and the rows of the log, in the order of their writing. */
export async function readLog(db: Database | Transaction, briefId: string) {
  const [snapshot, rows] = await Promise.all([
    db.documentSnapshot.findUnique({ where: { briefId } }),
    db.documentUpdate.findMany({ where: { briefId }, orderBy: { seq: "asc" } }),
  ]);
  return { snapshot: snapshot?.state ?? null, rows: rows as LogRow[] };
}

/** The stored text as a Y.Doc of its own; the caller destroys it. */
export async function loadDocument(db: Database | Transaction, briefId: string): Promise<Y.Doc> {
  const { snapshot, rows } = await readLog(db, briefId);
  const doc = new Y.Doc();
  applyAll(doc, [...(snapshot ? [snapshot] : []), ...rows.map((row) => row.update)]);
  return doc;
}

/** Applies many updates in one transaction, which is far cheaper than merging them first. */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  if (updates.length === 0) return;
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const waiting = doc.store.pendingStructs;
  if (!waiting) return;
  // Yjs can miss that something which waited for several others may enter.
  doc.store.pendingStructs = null;
  Y.applyUpdateV2(doc, waiting.update);
}
