import { z } from "zod";
import type { Entity as EntityRow } from "#prisma/client/client";
import { matchesSearch } from "../collation.ts";
import type { Page } from "../http-model.ts";
import { compareByName, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { reachableWorkspaces } from "../workspaces/reachable.ts";
import { type Entity, alias, type listEntitiesQuery } from "./model.ts";
import { nameOf, presentEntity, withUses } from "./present-entity.ts";

const keys = { id: true, namePl: true, nameEn: true } as const;
const searched = { ...keys, aliases: true, adjective: true, wikidata: true } as const;

/**
 * The entities of one workspace or of all one's own, by name; `search` looks at names, aliases, adjective and Wikidata id.
 * Throws `not-found` and `invalid-input`.
 */
export async function listEntities(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, search, kind, cursor, limit }: z.output<typeof listEntitiesQuery>,
): Promise<Page<Entity>> {
  const workspaces = await reachableWorkspaces(db, actor, "entity.read", workspaceId);
  const where = { workspaceId: { in: workspaces }, mergedIntoId: null, ...(kind && { kind }) };
  const found = search
    ? (await db.entity.findMany({ where, select: searched })).filter((row) =>
        matchesSearch(search, wordsOf(row)),
      )
    : await db.entity.findMany({ where, select: keys });
  const page = pageAfter(
    found,
    { cursor, limit },
    (row) => ({ id: row.id, key: nameOf(row) }),
    compareByName,
  );
  const ids = page.items.map(({ id }) => id);
  const rows = await db.entity.findMany({ where: { id: { in: ids } }, include: withUses });
  const byId = new Map(rows.map((row) => [row.id, presentEntity(row)]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

function wordsOf(row: Pick<EntityRow, keyof typeof searched>): (string | null)[] {
  const aliases = z.array(alias).parse(row.aliases);
  return [row.namePl, row.nameEn, row.adjective, row.wikidata, ...aliases.map(({ text }) => text)];
}
