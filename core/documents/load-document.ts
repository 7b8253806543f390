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
  // One statement: between two, the log could be folded, and rows be in neither.
  const found = await db.$queryRaw<(LogRow & { snapshot: boolean })[]>`
    SELECT true AS "snapshot", 0::bigint AS "seq", "state" AS "update", NULL AS "userId", true AS "projected", "createdAt"
    FROM "DocumentSnapshot" WHERE "briefId" = ${briefId}::uuid
    UNION ALL
    SELECT false, "seq", "update", "userId", "projected", "createdAt"
    FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid
    ORDER BY "snapshot" DESC, "seq"`;
  const rows: LogRow[] = found.filter((row) => !row.snapshot);
  return { snapshot: found.find((row) => row.snapshot)?.update ?? null, rows };
}

/** The stored text as a Y.Doc of its own, as of the last projection if asked for; the caller destroys it. */
export async function loadDocument(
  db: Database | Transaction,
  briefId: string,
  as: "stored" | "projected" = "stored",
): Promise<Y.Doc> {
  const { snapshot, rows } = await readLog(db, briefId);
  const wanted = rows.filter(({ projected }) => projected || as === "stored");
  const doc = new Y.Doc();
  applyAll(doc, [...(snapshot ? [snapshot] : []), ...wanted.map((row) => row.update)]);
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
