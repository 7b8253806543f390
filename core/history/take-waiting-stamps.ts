import * as Y from "yjs";
import type { Transaction } from "#prisma/database";
import { pendingClocks } from "./apply-row.ts";
import { type StampRow, stampOf } from "./read-stamps.ts";
import { WaitingStamps } from "./stamps.ts";

/**
 * Takes out of the table who brought the clocks that wait in the document for what they hang on. `storeProjection`
 * puts back what then still waits.
 */
export async function takeWaitingStamps(
  tx: Transaction,
  briefId: string,
  doc: Y.Doc,
): Promise<WaitingStamps> {
  const clients = [...pendingClocks(doc).keys()];
  if (clients.length === 0) return new WaitingStamps();
  const states = clients.map((client) => BigInt(Y.getState(doc.store, client)));
  const rows = await tx.$queryRaw<StampRow[]>`
    DELETE FROM "Authorship" USING unnest(${clients.map(BigInt)}::bigint[], ${states}::bigint[]) AS client (id, state)
    WHERE "briefId" = ${briefId}::uuid AND "clientId" = client.id AND "clockFrom" >= client.state
    RETURNING "clientId", "clockFrom" AS "from", "clockTo" AS "to", "userId", "at"`;
  return new WaitingStamps(rows.map(stampOf));
}
