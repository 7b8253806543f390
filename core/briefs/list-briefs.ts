import type { z } from "zod";
import { matchesSearch } from "../collation.ts";
import type { Page } from "../http-model.ts";
import { type Place, compareByName, compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { reachableWorkspaces } from "../workspaces/reachable.ts";
import type { BriefSummary, briefSorts, listBriefsQuery } from "./model.ts";
import { presentBriefs } from "./present-brief.ts";

type Sort = (typeof briefSorts)[number];
interface Key {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * The briefs of one workspace or of all one's own, by title, or by the time of their last change or their making, newest
 * first; in the trash, only for those who may restore them. Polish order and folded search are ours rather than the
 * database's, whose collations differ between servers: only titles and times of all matches are read, then one page.
 * Throws `not-found`, `forbidden` and `invalid-input`.
 */
export async function listBriefs(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, search, status, sort, trashed, cursor, limit }: z.output<typeof listBriefsQuery>,
): Promise<Page<BriefSummary>> {
  const permission = trashed ? "brief.restore" : "brief.read";
  const workspaces = await reachableWorkspaces(db, actor, permission, workspaceId);
  const keys = await db.brief.findMany({
    where: {
      workspaceId: { in: workspaces },
      trashedAt: trashed ? { not: null } : null,
      ...(status && { status }),
    },
    select: { id: true, title: true, createdAt: true, updatedAt: true },
  });
  const found = search ? keys.filter(({ title }) => matchesSearch(search, [title])) : keys;
  const page = pageAfter(found, { cursor, limit }, placeBy[sort], compareBy[sort]);
  const ids = page.items.map(({ id }) => id);
  const briefs = await db.brief.findMany({ where: { id: { in: ids } } });
  const byId = new Map((await presentBriefs(db, briefs, actor)).map((brief) => [brief.id, brief]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

const placeBy: Record<Sort, (key: Key) => Place> = {
  updated: ({ id, updatedAt }) => ({ id, key: updatedAt.toISOString() }),
  created: ({ id, createdAt }) => ({ id, key: createdAt.toISOString() }),
  title: ({ id, title }) => ({ id, key: title.slice(0, 200) }),
};

const newestFirst = (a: Place, b: Place) => compareCodes(b.key, a.key) || compareCodes(b.id, a.id);
const compareBy: Record<Sort, (a: Place, b: Place) => number> = {
  updated: newestFirst,
  created: newestFirst,
  title: compareByName,
};
