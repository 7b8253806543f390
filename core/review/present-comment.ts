import type { ClaimComment } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import { allows } from "../policy.ts";
import type { Role } from "../roles.ts";
import type { Comment } from "./model.ts";

/** In the order given, as the asker sees them. */
export async function presentComments(
  db: Transaction,
  rows: readonly ClaimComment[],
  asker: { readonly userId: string; readonly role: Role },
): Promise<Comment[]> {
  const person = await peopleById(
    db,
    rows.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  );
  return rows.map((row) => {
    const own = row.authorId === asker.userId && allows(asker.role, "review.comment");
    return {
      id: row.id,
      claimId: row.claimId,
      text: row.text,
      mentions: row.mentions.map(person),
      author: person(row.authorId),
      createdAt: row.createdAt.toISOString(),
      editedAt: row.editedAt?.toISOString() ?? null,
      editable: own,
      removable: own || allows(asker.role, "review.removeComments"),
    };
  });
}

export async function presentComment(
  db: Transaction,
  row: ClaimComment,
  asker: { readonly userId: string; readonly role: Role },
): Promise<Comment> {
  const [comment] = await presentComments(db, [row], asker);
  if (!comment) throw new Error("a comment was presented as nothing");
  return comment;
}
