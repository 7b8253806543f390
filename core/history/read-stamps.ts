import type { Transaction } from "#prisma/database";
import type { Stamp } from "./stamps.ts";

/** Gives the stamps of a Yjs client in the order of its clocks. */
export type StampsOf = (clientId: number) => readonly Stamp[];

const nobody = "-";

/** Who brought what of the text is under these clients. */
export async function readStamps(
  db: Transaction,
  briefId: string,
  clients: ReadonlySet<number>,
): Promise<StampsOf> {
  if (clients.size === 0) return () => [];
  // A row for each client: reading one for each stamp takes several times as long.
  const rows = await db.$queryRaw<{ client: bigint; stamps: string }[]>`
    SELECT "clientId" AS "client", string_agg(
      concat_ws(' ', "clockFrom", "clockTo", floor(date_part('epoch', "at") * 1000), coalesce("userId", ${nobody})),
      ',' ORDER BY "clockFrom"
    ) AS "stamps"
    FROM "Authorship" WHERE "briefId" = ${briefId}::uuid AND "clientId" = ANY(${[...clients].map(BigInt)}::bigint[])
    GROUP BY "clientId"`;
  const stamps = new Map(rows.map((row) => [Number(row.client), parse(Number(row.client), row.stamps)]));
  return (clientId) => stamps.get(clientId) ?? [];
}

function parse(clientId: number, stamps: string): Stamp[] {
  return stamps.split(",").map((stamp) => {
    const [from, to, at, userId = nobody] = stamp.split(" ");
    return {
      clientId,
      from: Number(from),
      to: Number(to),
      userId: userId === nobody ? null : userId,
      at: new Date(Number(at)),
    };
  });
}
