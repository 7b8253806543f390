import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import type { Database, Transaction } from "#prisma/database";

export interface LogRow {
  readonly seq: bigint;
  readonly update: Uint8Array;
  readonly userId: string | null;
  readonly projected: boolean;
  readonly createdAt: Date;
}

export interface StoredSnapshot {
  readonly state: Uint8Array;
  /** How often the log has been folded. */
  readonly version: number;
}

/** What is stored of a brief's text: the snapshot and the rows of the log, in the order of their writing. */
export async function readLog(
  db: Database | Transaction,
  briefId: string,
): Promise<{ snapshot: StoredSnapshot | null; rows: LogRow[] }> {
  // One statement: between two, the log could be folded, and rows be in neither.
  const found = await db.$queryRaw<(LogRow & { version: number | null })[]>`
    SELECT "version", 0::bigint AS "seq", "state" AS "update", NULL AS "userId", true AS "projected", "createdAt"
    FROM "DocumentSnapshot" WHERE "briefId" = ${briefId}::uuid
    UNION ALL
    SELECT NULL, "seq", "update", "userId", "projected", "createdAt"
    FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid
    ORDER BY "version" NULLS LAST, "seq"`;
  const [first] = found;
  if (!first || first.version === null) return { snapshot: null, rows: found };
  return { snapshot: { state: first.update, version: first.version }, rows: found.slice(1) };
}

/** The rows of the log but for those that are known, and how often it has been folded. */
export async function readLogBeside(
  tx: Transaction,
  briefId: string,
  known: readonly bigint[],
): Promise<{ version: number; rows: LogRow[] }> {
  const found = await tx.$queryRaw<({ version: number | null } & (LogRow | { seq: null }))[]>`
    SELECT "version", "seq", "update", "userId", "projected", "DocumentUpdate"."createdAt"
    FROM "Brief"
    LEFT JOIN "DocumentSnapshot" ON "DocumentSnapshot"."briefId" = "Brief"."id"
    LEFT JOIN "DocumentUpdate" ON "DocumentUpdate"."briefId" = "Brief"."id" AND "seq" <> ALL(${known}::bigint[])
    WHERE "Brief"."id" = ${briefId}::uuid ORDER BY "seq"`;
  return {
    version: found[0]?.version ?? 0,
    rows: found.flatMap((row) => (row.seq === null ? [] : row)),
  };
}

/** The stored text as a Y.Doc of its own, as of the last projection if asked for; the caller destroys it. */
export async function loadDocument(
  db: Database | Transaction,
  briefId: string,
  as: "stored" | "projected" = "stored",
): Promise<Y.Doc> {
  const { snapshot, rows } = await readLog(db, briefId);
  const wanted = rows.filter(({ projected }) => projected || as === "stored");
  const doc = createDoc();
  applyAll(doc, [...(snapshot ? [snapshot.state] : []), ...wanted.map((row) => row.update)]);
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
