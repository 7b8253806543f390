import type { Transaction } from "#prisma/database";
import { csl, type Csl } from "../sources/model.ts";

/** What a cited id means now: the record itself, or the one that it was merged into. */
export interface CitedSource {
  readonly id: string;
  readonly csl: Csl;
}

/** The sources of a workspace by the ids that a text cites them under; an id that is none of its is left out. */
export async function workspaceSources(
  db: Transaction,
  workspaceId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, CitedSource>> {
  const asked = [...new Set(ids)].filter((id) => uuid.test(id));
  const rows = new Map<string, { mergedIntoId: string | null; csl: unknown }>();
  for (let missing = asked; missing.length > 0;) {
    const found = await db.source.findMany({
      where: { workspaceId, id: { in: missing } },
      select: { id: true, csl: true, mergedIntoId: true },
    });
    for (const row of found) rows.set(row.id, row);
    missing = found.flatMap(({ mergedIntoId }) =>
      mergedIntoId !== null && !rows.has(mergedIntoId) ? [mergedIntoId] : [],
    );
  }
  return new Map(asked.flatMap((id) => survivor(id, rows)));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function survivor(
  id: string,
  rows: ReadonlyMap<string, { mergedIntoId: string | null; csl: unknown }>,
): [string, CitedSource][] {
  let last = id;
  for (let row = rows.get(last); row?.mergedIntoId; row = rows.get(last)) last = row.mergedIntoId;
  const row = rows.get(last);
  return row ? [[id, { id: last, csl: csl.parse(row.csl) }]] : [];
}
