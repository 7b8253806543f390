import { z } from "zod";
import { NameIndex, type NamedEntity } from "#editor/mentions/name-index";
import type { Entity as EntityRow } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { alias } from "./model.ts";

/** What is needed of an entity to find its names in a text. */
export const namedSelect = {
  id: true,
  kind: true,
  namePl: true,
  nameEn: true,
  aliases: true,
  adjective: true,
} as const;

export function namedEntity(row: Pick<EntityRow, keyof typeof namedSelect>): NamedEntity {
  return {
    id: row.id,
    kind: row.kind,
    name: { pl: row.namePl, en: row.nameEn },
    aliases: z.array(alias).parse(row.aliases),
    adjective: row.adjective,
  };
}

interface Kept {
  readonly state: string;
  readonly index: Promise<NameIndex>;
}

/** So many workspaces' indexes are kept; one of 10,000 names takes some 15 MB. */
const keptIndexes = 8;
/** So many entities are indexed before others get their turn. */
const batch = 250;

const kept = new Map<string, Kept>();

/** The index over a workspace's registry, made anew when that has changed. */
export async function nameIndexOf(db: Transaction, workspaceId: string): Promise<NameIndex> {
  const { _count, _max } = await db.entity.aggregate({
    where: { workspaceId, mergedIntoId: null },
    _count: true,
    _max: { updatedAt: true },
  });
  const state = `${_count} ${_max.updatedAt?.toISOString() ?? ""}`;
  const known = kept.get(workspaceId);
  kept.delete(workspaceId);
  const current = known?.state === state ? known : { state, index: buildIndex(db, workspaceId) };
  kept.set(workspaceId, current);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptIndexes) break;
    kept.delete(oldest);
  }
  try {
    return await current.index;
  } catch (error) {
    kept.delete(workspaceId);
    throw error;
  }
}

async function buildIndex(db: Transaction, workspaceId: string): Promise<NameIndex> {
  const rows = await db.entity.findMany({ where: { workspaceId, mergedIntoId: null }, select: namedSelect });
  const index = new NameIndex();
  for (const [at, row] of rows.entries()) {
    if (at % batch === batch - 1) await new Promise((resolve) => setImmediate(resolve));
    index.add(namedEntity(row));
  }
  return index;
}
