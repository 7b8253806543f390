import { authorizeClaim } from "../access.ts";
import type { Page } from "../http-model.ts";
import { type PageRequest, decodeCursor, encodeCursor, invalidCursor } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Comment } from "./model.ts";
import { presentComments } from "./present-comment.ts";

/** What was said about a claim, newest first. Throws `not-found`, `invalid-input`. */
export async function listComments(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
  { cursor, limit }: PageRequest,
): Promise<Page<Comment>> {
  const { role } = await authorizeClaim(db, actor, claimId, "review.read");
  const rows = await db.claimComment.findMany({
    where: { claimId, deletedAt: null, ...(cursor === undefined ? {} : before(cursor)) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await presentComments(db, page, { userId: actor.userId, role }),
    nextCursor:
      last && rows.length > limit ? encodeCursor({ key: last.createdAt.toISOString(), id: last.id }) : null,
  };
}

function before(cursor: string) {
  const { key, id } = decodeCursor(cursor);
  const createdAt = new Date(key);
  if (Number.isNaN(createdAt.getTime())) throw invalidCursor();
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
