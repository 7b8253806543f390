import type { z } from "zod";
import type { Source as SourceRow } from "#prisma/client/client";
import { matchesSearch } from "../collation.ts";
import type { Page } from "../http-model.ts";
import { compareByName, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { reachableWorkspaces } from "../workspaces/reachable.ts";
import { type Source, csl, type listSourcesQuery } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

const keys = { id: true, title: true } as const;
const searched = { ...keys, csl: true } as const;

/**
 * The sources of one workspace or of all one's own, by title; `search` looks at title, authors, publisher, number and
 * address. Throws `not-found` and `invalid-input`.
 */
export async function listSources(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, search, reliability, cursor, limit }: z.output<typeof listSourcesQuery>,
): Promise<Page<Source>> {
  const workspaces = await reachableWorkspaces(db, actor, "source.read", workspaceId);
  const where = { workspaceId: { in: workspaces }, mergedIntoId: null, ...(reliability && { reliability }) };
  const found = search
    ? (await db.source.findMany({ where, select: searched })).filter((row) =>
        matchesSearch(search, wordsOf(row)),
      )
    : await db.source.findMany({ where, select: keys });
  const page = pageAfter(
    found,
    { cursor, limit },
    ({ id, title }) => ({ id, key: title.slice(0, 200) }),
    compareByName,
  );
  const ids = page.items.map(({ id }) => id);
  const rows = await db.source.findMany({ where: { id: { in: ids } }, include: withUses });
  const byId = new Map(rows.map((row) => [row.id, presentSource(row)]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

function wordsOf(row: Pick<SourceRow, keyof typeof searched>): string[] {
  const item = csl.parse(row.csl);
  const authors = (item.author ?? []).flatMap((name) => Object.values(name));
  const rest = [item["container-title"], item.publisher, item.number, item.URL, item.DOI];
  return [row.title, ...authors, ...rest].flatMap((value) =>
    typeof value === "string" || typeof value === "number" ? [String(value)] : [],
  );
}
