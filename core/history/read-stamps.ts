import type { Transaction } from "#prisma/database";
import type { Stamp } from "./stamps.ts";

/** Gives the stamps of a Yjs client in the order of its clocks. */
export type StampsOf = (clientId: number) => readonly Stamp[];

/** Who brought what of the text is under these clients. */
export async function readStamps(
  db: Transaction,
  briefId: string,
  clients: ReadonlySet<number>,
): Promise<StampsOf> {
  const rows = await db.authorship.findMany({
    where: { briefId, clientId: { in: [...clients].map(BigInt) } },
    orderBy: { clockFrom: "asc" },
  });
  const stamps = new Map<number, Stamp[]>();
  for (const { clientId, clockFrom, clockTo, userId, at } of rows) {
    const client = Number(clientId);
    const own = stamps.get(client) ?? [];
    own.push({ clientId: client, from: Number(clockFrom), to: Number(clockTo), userId, at });
    stamps.set(client, own);
  }
  return (clientId) => stamps.get(clientId) ?? [];
}
