import type { Transaction } from "#prisma/database";
import { decodeStamps } from "./stamp-snapshot.ts";
import type { Stamp } from "./stamps.ts";

/** Gives the stamps of a Yjs client in the order of its clocks. */
export type StampsOf = (clientId: number) => readonly Stamp[];

/** A row of the table of authorship, as statements of our own return it. */
export interface StampRow {
  readonly clientId: bigint;
  readonly from: bigint;
  readonly to: bigint;
  readonly userId: string | null;
  readonly at: Date;
}

export function stampOf({ clientId, from, to, ...row }: StampRow): Stamp {
  return { ...row, clientId: Number(clientId), from: Number(from), to: Number(to) };
}

/** Who brought what of the text is under these clients. */
export async function readStamps(
  db: Transaction,
  briefId: string,
  clients: ReadonlySet<number>,
): Promise<StampsOf> {
  if (clients.size === 0) return () => [];
  const stamps = await readAllStamps(db, briefId, clients);
  return (clientId) => stamps.get(clientId) ?? [];
}

/** The same by client, of all of them unless some are named. */
export async function readAllStamps(
  db: Transaction,
  briefId: string,
  clients: ReadonlySet<number> | null = null,
): Promise<ReadonlyMap<number, readonly Stamp[]>> {
  // One statement: between two, rows could be folded, and be in neither. And a row for each client: reading one for each
  // stamp takes several times as long.
  const found = await db.$queryRaw<Found[]>`
    SELECT "clientId" AS "client", string_agg(
      concat_ws(' ', "clockFrom", "clockTo", floor(date_part('epoch', "at") * 1000), coalesce("userId", ${nobody})),
      ',' ORDER BY "clockFrom"
    ) AS "rows", NULL AS "people", NULL AS "stamps"
    FROM "Authorship" WHERE "briefId" = ${briefId}::uuid
      AND (${clients === null} OR "clientId" = ANY(${[...(clients ?? [])].map(BigInt)}::bigint[]))
    GROUP BY "clientId"
    UNION ALL
    SELECT NULL, NULL, "people", "stamps" FROM "AuthorshipSnapshot" WHERE "briefId" = ${briefId}::uuid`;
  const folded = found.find((row) => row.client === null);
  const stamps = folded ? decodeStamps(folded.stamps, folded.people, clients) : new Map<number, Stamp[]>();
  for (const row of found) {
    if (row.client === null) continue;
    const clientId = Number(row.client);
    // A client's clocks enter the text in order: what is not folded yet comes after what is.
    stamps.set(clientId, [...(stamps.get(clientId) ?? []), ...parse(clientId, row.rows)]);
  }
  return stamps;
}

type Found =
  | { readonly client: bigint; readonly rows: string }
  | { readonly client: null; readonly people: string[]; readonly stamps: Uint8Array };

const nobody = "-";

function parse(clientId: number, rows: string): Stamp[] {
  return rows.split(",").map((row) => {
    const [from, to, at, userId = nobody] = row.split(" ");
    return {
      clientId,
      from: Number(from),
      to: Number(to),
      userId: userId === nobody ? null : userId,
      at: new Date(Number(at)),
    };
  });
}
