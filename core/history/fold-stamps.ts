import * as Y from "yjs";
import type { Transaction } from "#prisma/database";
import { type StampRow, stampOf } from "./read-stamps.ts";
import { type StampsByClient, decodeStamps, encodeStamps } from "./stamp-snapshot.ts";
import type { Stamp } from "./stamps.ts";
import { standingStamps } from "./standing-stamps.ts";

/**
 * Moves the stamps of a brief from the table into its snapshot, and lets those go of which nothing stands in the text any
 * more. Those of clocks that wait for what they hang on stay in the table. The brief must be locked.
 */
export async function foldStamps(tx: Transaction, briefId: string, doc: Y.Doc): Promise<void> {
  const rows = await takeEntered(tx, briefId, doc);
  if (rows.length === 0) return;
  const before = await tx.authorshipSnapshot.findUnique({ where: { briefId } });
  const known = before ? decodeStamps(before.stamps, before.people) : new Map<number, Stamp[]>();
  const people = [...new Set([...(before?.people ?? []), ...writersOf(rows)])];
  const stamps = encodeStamps(standingStamps(doc, withRows(known, rows)), people);
  await tx.authorshipSnapshot.upsert({
    where: { briefId },
    create: { briefId, people, stamps },
    update: { people, stamps },
  });
}

/** The snapshot's with the rows', which come after them. */
function withRows(known: Map<number, Stamp[]>, rows: readonly Stamp[]): StampsByClient {
  for (const row of rows.toSorted((a, b) => a.from - b.from)) {
    const own = known.get(row.clientId);
    if (own) own.push(row);
    else known.set(row.clientId, [row]);
  }
  return known;
}

/** Whoever began first. */
function writersOf(rows: readonly Stamp[]): string[] {
  const inOrder = rows.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return inOrder.flatMap(({ userId }) => userId ?? []);
}

async function takeEntered(tx: Transaction, briefId: string, doc: Y.Doc): Promise<Stamp[]> {
  const states = Y.decodeStateVector(Y.encodeStateVector(doc));
  const rows = await tx.$queryRaw<StampRow[]>`
    DELETE FROM "Authorship"
    USING unnest(${[...states.keys()].map(BigInt)}::bigint[], ${[...states.values()].map(BigInt)}::bigint[])
      AS client ("id", "state")
    WHERE "briefId" = ${briefId}::uuid AND "clientId" = client."id" AND "clockTo" <= client."state"
    RETURNING "clientId", "clockFrom" AS "from", "clockTo" AS "to", "userId", "at"`;
  return rows.map(stampOf);
}
