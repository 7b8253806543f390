import * as Y from "yjs";
import type { Transaction } from "#prisma/database";
import { pendingClocks } from "./apply-row.ts";
import { type Stamp, WaitingStamps, joinStamps } from "./stamps.ts";

/**
 * Takes out of the table who brought the clocks that wait in the document for what they hang on. `recordAuthorship`
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
  const rows = await tx.$queryRaw<
    { clientId: bigint; from: bigint; to: bigint; userId: string | null; at: Date }[]
  >`
    DELETE FROM "Authorship" USING unnest(${clients.map(BigInt)}::bigint[], ${states}::bigint[]) AS client (id, state)
    WHERE "briefId" = ${briefId}::uuid AND "clientId" = client.id AND "clockFrom" >= client.state
    RETURNING "clientId", "clockFrom" AS "from", "clockTo" AS "to", "userId", "at"`;
  return new WaitingStamps(
    rows.map(({ clientId, from, to, userId, at }) => {
      return { clientId: Number(clientId), from: Number(from), to: Number(to), userId, at };
    }),
  );
}

/**
 * Keeps which person brought which clocks, those that have entered the text and those that wait. They do not overlap
 * with what is there: clocks enter once. Should a range be there all the same, the first one counts.
 */
export async function recordAuthorship(
  tx: Transaction,
  briefId: string,
  stamps: readonly Stamp[],
): Promise<void> {
  const joined = joinStamps(stamps);
  if (joined.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Authorship" ("briefId", "clientId", "clockFrom", "clockTo", "userId", "at")
    SELECT ${briefId}::uuid, * FROM unnest(
      ${joined.map(({ clientId }) => BigInt(clientId))}::bigint[],
      ${joined.map(({ from }) => bounded(from))}::bigint[],
      ${joined.map(({ to }) => bounded(to))}::bigint[],
      ${joined.map(({ userId }) => userId)}::text[],
      ${joined.map(({ at }) => at.toISOString())}::timestamp[]
    )
    ON CONFLICT DO NOTHING`;
}

/** The sums of absurd lengths leave what the column, and a number itself, can hold. */
function bounded(clock: number): bigint {
  return BigInt(Math.min(clock, Number.MAX_SAFE_INTEGER));
}
