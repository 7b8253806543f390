import { claim } from "#core/claims/model";
import {
  assignInput,
  bulkInput,
  bulkResult,
  comment,
  commentInput,
  listCommentsQuery,
  listReviewQuery,
  passage,
  review,
} from "#core/review/model";
import { type Operation, del, get, list, patch, post } from "./operation.ts";

/** The rows of the contract about who judges what, and what is said about it. */
export const reviewOperations = {
  assign: patch(
    "/claims/{id}/assignment",
    "Ask a member to judge a claim, and by which day",
    "review.assign",
    assignInput,
    claim,
  ),
  listComments: list(
    "/claims/{id}/comments",
    "What was said about a claim, newest first",
    "review.read",
    comment,
    listCommentsQuery,
  ),
  addComment: post(
    "/claims/{id}/comments",
    "Say something about a claim",
    "review.comment",
    commentInput,
    comment,
  ),
  changeComment: patch(
    "/comments/{id}",
    "Change a comment of one's own",
    "review.comment",
    commentInput,
    comment,
  ),
  deleteComment: del("/comments/{id}", "Take a comment away: one's own, or as an editor", "review.comment"),
  readPassage: get(
    "/claims/{id}/passage",
    "The paragraph that holds a claim's words, with its neighbours",
    "review.read",
    passage,
  ),
  listReview: {
    ...get(
      "/workspaces/{id}/review",
      "A view of the review desk, across commentaries",
      "review.read",
      review,
    ),
    query: listReviewQuery,
  },
  reviewInBulk: {
    ...post(
      "/workspaces/{id}/review/bulk",
      "Assign, date or approve many claims, each checked by itself",
      "review.assign",
      bulkInput,
      bulkResult,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
