import { z } from "zod";
import { id, instant, pageQuery, personRef } from "../http-model.ts";

const userId = z.string().min(1).max(64);

export const assignInput = z
  .object({
    /** Who is asked to judge it; null: nobody. */
    reviewerId: userId.nullable(),
    /** By which ISO day; null: no matter when. */
    dueOn: z.iso.date().nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

export const comment = z.object({
  id,
  claimId: id,
  text: z.string(),
  /** The members whom it names with @. */
  mentions: z.array(personRef),
  author: personRef,
  createdAt: instant,
  editedAt: instant.nullable(),
  /** Whether the person who asks may change it, and take it away. */
  editable: z.boolean(),
  removable: z.boolean(),
});
export type Comment = z.infer<typeof comment>;

export const listCommentsQuery = pageQuery;

export const commentInput = z.object({
  /** Plain text; a name that it calls is written out after an @. */
  text: z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1).max(4000)),
  /** The ids of those whom it calls, all members of the workspace. */
  mentions: z.array(userId).max(20).default([]),
});
