import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import { isAuthor, mayJudge } from "../claims/policy.ts";
import { claimType, today } from "../claims/present-claim.ts";
import { decodeCursor, encodeCursor } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Role } from "../roles.ts";
import type { Runtime } from "../runtime.ts";
import { sectionTitles } from "../sections/section-titles.ts";
import { allowsSelfApproval } from "../workspaces/allows-self-approval.ts";
import { type DeskRow, queryDesk } from "./desk-query.ts";
import type { Review, ReviewItem, listReviewQuery } from "./model.ts";

/**
 * A view of the desk: claims of all commentaries of a workspace that are not in the trash. `mine` and `due` by their
 * days, `mentions` by the newest call, the others by commentary, newest first, in the order of the text. The counts are
 * those of all views. Throws `not-found`, `invalid-input`.
 */
export async function listReview(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  { cursor, limit, ...query }: z.output<typeof listReviewQuery>,
): Promise<Review> {
  const role = await authorize(db, actor, workspaceId, "review.read");
  const selfApproval = await allowsSelfApproval(db, workspaceId);
  const { rows, counts } = await queryDesk(db, {
    ...query,
    workspaceId,
    userId: actor.userId,
    today: today(),
    after: cursor === undefined ? undefined : decodeCursor(cursor),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await presentItems(db, page, { userId: actor.userId, role, selfApproval }),
    nextCursor: last && rows.length > limit ? encodeCursor({ key: last.place, id: last.id }) : null,
    counts,
  };
}

async function presentItems(
  db: Transaction,
  page: readonly DeskRow[],
  asker: { readonly userId: string; readonly role: Role; readonly selfApproval: boolean },
): Promise<ReviewItem[]> {
  const claims = await db.claim.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    include: {
      brief: { select: { id: true, title: true } },
      comments: { where: { deletedAt: null }, select: { id: true } },
    },
  });
  const [title, person] = await Promise.all([
    sectionTitles(db, claims),
    peopleById(
      db,
      claims.flatMap(({ reviewerId }) => reviewerId ?? []),
    ),
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return page.flatMap(({ id, status, stale, troubled, open }) => {
    const claim = byId.get(id);
    if (!claim) return [];
    const { reviewerId, dueOn } = claim;
    const item: ReviewItem = {
      claimId: id,
      quote: claim.quote,
      type: claimType.parse(claim.type),
      status,
      stale,
      troubled,
      detached: claim.detachedAt !== null,
      brief: claim.brief,
      section: title(claim),
      reviewer:
        reviewerId === null
          ? null
          : { ...person(reviewerId), mayJudge: asker.selfApproval || !isAuthor(reviewerId, claim) },
      dueOn,
      overdue: open && dueOn !== null && dueOn < today(),
      comments: claim.comments.length,
      judgeable: claim.detachedAt === null && mayJudge(asker.userId, asker.role, claim, asker.selfApproval),
    };
    return [item];
  });
}
