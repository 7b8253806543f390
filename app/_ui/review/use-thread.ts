"use client";

import { type QueryKey, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Page } from "#core/http-model";
import type { Comment } from "#core/review/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import type { Draft } from "./comment-form.tsx";

const perPage = 20;

export interface Thread {
  /** Oldest first, as far as they are loaded. */
  readonly comments: readonly Comment[];
  readonly waiting: boolean;
  /** Null when nothing is older. */
  readonly older: (() => void) | null;
  readonly say: (draft: Draft) => Promise<boolean>;
  readonly change: (id: string, draft: Draft) => Promise<boolean>;
  readonly remove: (comment: Comment, words: { said: string; undo: string }) => Promise<boolean>;
}

/** What was said about a claim, kept under `queryKey`, and how to say more; failures are told at the page's foot. */
export function useThread(claimId: string, queryKey: QueryKey, onSaid?: () => void): Thread {
  const queries = useQueryClient();
  const tell = useToastFailure();
  const { data, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api<Page<Comment>>(`/claims/${claimId}/comments`, {
        query: { cursor: pageParam, limit: perPage },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const attempt = useCallback(
    async (call: () => Promise<unknown>) => {
      try {
        await call();
      } catch (error) {
        tell(error);
        return false;
      }
      await queries.invalidateQueries({ queryKey });
      onSaid?.();
      return true;
    },
    [queries, queryKey, tell, onSaid],
  );
  const say = (draft: Draft) => attempt(() => api<Comment>(`/claims/${claimId}/comments`, { body: draft }));
  const change = (id: string, draft: Draft) =>
    attempt(() => api<Comment>(`/comments/${id}`, { method: "PATCH", body: draft }));
  const remove: Thread["remove"] = async (comment, { said, undo }) => {
    const gone = await attempt(() => api<undefined>(`/comments/${comment.id}`, { method: "DELETE" }));
    if (!gone) return false;
    const again = { text: comment.text, mentions: comment.mentions.map(({ id }) => id) };
    // Nobody else's words can be said again in that person's name.
    toast({
      message: said,
      ...(comment.editable && { action: { label: undo, run: () => void say(again) } }),
    });
    return true;
  };
  return {
    comments: (data?.pages ?? []).flatMap(({ items }) => items).toReversed(),
    waiting: isPending,
    older: hasNextPage ? () => void fetchNextPage() : null,
    say,
    change,
    remove,
  };
}
