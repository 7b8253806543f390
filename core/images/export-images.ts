import type { Transaction } from "#prisma/database";
import type { ExportImage } from "../exports/model.ts";

/** Pictures of a workspace with their bytes, by their ids; one that is not there is left out. */
export async function exportImages(
  db: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, ExportImage>> {
  const known = ids.filter((id) => isUuid.test(id));
  if (known.length === 0) return new Map();
  const rows = await db.image.findMany({
    where: { workspaceId, id: { in: known } },
    select: { id: true, contentType: true, width: true, height: true, hash: true, bytes: true },
  });
  return new Map(rows.map(({ id, ...image }) => [id, image]));
}

/** What a stranger's program has written into a text may be anything. */
const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
