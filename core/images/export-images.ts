import type { Transaction } from "#prisma/database";
import type { ExportImage } from "../exports/model.ts";

/** Pictures with their bytes, by their ids; one that is not there is left out. */
export async function exportImages(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, ExportImage>> {
  if (ids.length === 0) return new Map();
  const rows = await db.image.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, contentType: true, width: true, height: true, hash: true, bytes: true },
  });
  return new Map(rows.map(({ id, ...image }) => [id, image]));
}
