import { z } from "zod";
import { claim } from "../claims/model.ts";
import { claimStatuses, claimTypes } from "../claims/vocabulary.ts";
import { id, instant, pageOf, pageQuery, personRef } from "../http-model.ts";
import { type ReviewView, reviewViews } from "./vocabulary.ts";

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

/** A claim on the desk. */
export const reviewItem = z.object({
  claimId: id,
  quote: z.string(),
  type: z.enum(claimTypes),
  status: z.enum(claimStatuses),
  stale: z.boolean(),
  troubled: z.boolean(),
  detached: z.boolean(),
  brief: z.object({ id, title: z.string() }),
  /** The title of its section; null for one without. */
  section: z.string().nullable(),
  reviewer: claim.shape.reviewer,
  dueOn: claim.shape.dueOn,
  overdue: z.boolean(),
  comments: z.number().int(),
  judgeable: z.boolean(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

const count = z.number().int();
/** One page of a view, and how many claims each view holds. */
export const review = pageOf(reviewItem).extend({
  counts: z.object(
    Object.fromEntries(reviewViews.map((view) => [view, count])) as Record<ReviewView, typeof count>,
  ),
});
export type Review = z.infer<typeof review>;

export const listReviewQuery = pageQuery.extend({
  view: z.enum(reviewViews).default("mine"),
  briefId: id.optional(),
  reviewerId: userId.optional(),
});

/** The paragraph that holds a claim's words, with its neighbours. */
export const passage = z.object({
  /** The title of its section; null for one without. */
  section: z.string().nullable(),
  paragraphs: z.array(
    z.object({
      /** The words in their order; those that are the claim's own, and those that are not. */
      parts: z.array(z.object({ text: z.string(), claim: z.boolean() })),
    }),
  ),
});
export type Passage = z.infer<typeof passage>;

const bulkClaims = z.array(z.object({ id })).min(1).max(200);

/** The same for many claims at once: a reviewer, a day, or the verdict `true` on the words that were seen. */
export const bulkInput = z.discriminatedUnion("action", [
  z.object({ action: z.literal("assign"), claims: bulkClaims, reviewerId: userId.nullable() }),
  z.object({ action: z.literal("due"), claims: bulkClaims, dueOn: z.iso.date().nullable() }),
  z.object({
    action: z.literal("approve"),
    claims: z
      .array(z.object({ id, quote: z.string() }))
      .min(1)
      .max(200),
  }),
]);

export const bulkResult = z.object({
  /** One for each claim, in the order given. */
  results: z.array(
    z.object({
      claimId: id,
      /** The error's code; null for one that was done. */
      code: z.string().nullable(),
    }),
  ),
});
export type BulkResult = z.infer<typeof bulkResult>;
