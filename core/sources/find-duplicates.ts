import type { Transaction } from "#prisma/database";
import { addressKey, sourceKeys } from "./identity.ts";
import type { Csl, Source } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

const most = 5;
/** A record may have been merged into one that was merged itself. */
const longestChain = 10;

/**
 * Sources of a workspace that may be the one described: by its DOI, then by its address or another of `addresses` that led
 * there, then by title and date. One that was merged is told as what it became.
 */
export async function findDuplicates(
  db: Transaction,
  workspaceId: string,
  csl: Csl,
  addresses: readonly string[] = [],
): Promise<Source[]> {
  const { doiKey, titleKey, ...keys } = sourceKeys(csl);
  const addressKeys = [keys.addressKey, ...addresses.map(addressKey)].filter((key) => key !== null);
  const ways = [
    ...(doiKey === null ? [] : [{ doiKey }]),
    ...(addressKeys.length === 0 ? [] : [{ addressKey: { in: addressKeys } }]),
    ...(titleKey === null ? [] : [{ titleKey }]),
  ];
  const found = new Set<string>();
  for (const way of ways) {
    const where = { workspaceId, ...way };
    const rows = await db.source.findMany({ where, orderBy: { createdAt: "asc" }, take: most });
    for (const row of rows) found.add(await survivorOf(db, row));
  }
  const ids = [...found].slice(0, most);
  const rows = await db.source.findMany({ where: { id: { in: ids } }, include: withUses });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(presentSource));
}

async function survivorOf(
  db: Transaction,
  { id, mergedIntoId }: { readonly id: string; readonly mergedIntoId: string | null },
): Promise<string> {
  let [current, next] = [id, mergedIntoId];
  for (let steps = 0; next !== null && steps < longestChain; steps += 1) {
    current = next;
    const row = await db.source.findUnique({ where: { id: current }, select: { mergedIntoId: true } });
    next = row?.mergedIntoId ?? null;
  }
  return current;
}
