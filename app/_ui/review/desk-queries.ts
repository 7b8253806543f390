"use client";

import {
  type InfiniteData,
  type QueryClient,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import type { Claim } from "#core/claims/model";
import type { Passage, Review, ReviewItem } from "#core/review/model";
import type { ReviewView } from "#core/review/vocabulary";
import { api } from "../api.ts";

/** What the list shows. */
export interface DeskFilter {
  readonly view: ReviewView;
  readonly briefId: string | null;
  readonly reviewerId: string | null;
}

const perPage = 50;
const minuteMs = 60_000;

const deskKey = (workspaceId: string) => ["desk", workspaceId] as const;
const listKey = (workspaceId: string, filter: DeskFilter) =>
  [...deskKey(workspaceId), "list", filter] as const;
const countsKey = (workspaceId: string) => [...deskKey(workspaceId), "counts"] as const;
const claimKey = (id: string) => ["claim", id] as const;
export const commentsKey = (id: string) => [...claimKey(id), "comments"] as const;

type Pages = InfiniteData<Review, string | null>;

/** The claims of a view, page after page. */
export function useDeskList(workspaceId: string, filter: DeskFilter, first: Review | null) {
  return useInfiniteQuery({
    queryKey: listKey(workspaceId, filter),
    queryFn: ({ pageParam, signal }) =>
      api<Review>(`/workspaces/${workspaceId}/review`, {
        query: { ...filter, cursor: pageParam, limit: perPage },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(first && { initialData: { pages: [first], pageParams: [null] } }),
  });
}

/** How many claims each view holds; asked for again every minute. */
export function useDeskCounts(
  workspaceId: string,
  { briefId, reviewerId }: DeskFilter,
  first: Review | null,
) {
  const { data } = useQuery({
    queryKey: [...countsKey(workspaceId), briefId, reviewerId],
    queryFn: async ({ signal }) => {
      const query = { view: "open", briefId, reviewerId, limit: 1 };
      const { counts } = await api<Review>(`/workspaces/${workspaceId}/review`, { query, signal });
      return counts;
    },
    refetchInterval: minuteMs,
    placeholderData: keepPreviousData,
    ...(first && briefId === null && reviewerId === null && { initialData: first.counts }),
  });
  return data;
}

const claimQuery = (id: string) => ({
  queryKey: claimKey(id),
  queryFn: ({ signal }: { signal: AbortSignal }) => api<Claim>(`/claims/${id}`, { signal }),
});
const passageQuery = (id: string) => ({
  queryKey: [...claimKey(id), "passage"],
  queryFn: ({ signal }: { signal: AbortSignal }) => api<Passage>(`/claims/${id}/passage`, { signal }),
});

export function useDeskClaim(id: string) {
  return { claim: useQuery(claimQuery(id)), passage: useQuery(passageQuery(id)) };
}

/** Brings what the next claim shows, before one comes to it. */
export function prefetchClaim(queries: QueryClient, id: string): void {
  void queries.prefetchQuery(claimQuery(id));
  void queries.prefetchQuery(passageQuery(id));
}

/** Asks again for all that is shown of a claim, and for the counts. */
export async function refreshClaim(queries: QueryClient, workspaceId: string, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: claimKey(id) }),
    queries.invalidateQueries({ queryKey: countsKey(workspaceId) }),
  ]);
}

export async function refreshDesk(queries: QueryClient, workspaceId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: deskKey(workspaceId) }),
    queries.invalidateQueries({ queryKey: ["claim"] }),
  ]);
}

/** Shows a changed claim at once, in the list and beside it; one that left its view is taken from the list. */
export function showChanged(
  queries: QueryClient,
  workspaceId: string,
  filter: DeskFilter,
  claim: Claim,
  stays: boolean,
): void {
  queries.setQueryData(claimKey(claim.id), claim);
  queries.setQueryData<Pages>(listKey(workspaceId, filter), (data) => {
    if (!data) return data;
    const change = (items: readonly ReviewItem[]) =>
      items.flatMap((item) => (item.claimId !== claim.id ? [item] : stays ? [itemOf(item, claim)] : []));
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) };
  });
  void queries.invalidateQueries({ queryKey: countsKey(workspaceId) });
}

function itemOf(item: ReviewItem, claim: Claim): ReviewItem {
  const { quote, status, stale, troubled, detached, reviewer, dueOn, overdue, comments, judgeable } = claim;
  return { ...item, quote, status, stale, troubled, detached, reviewer, dueOn, overdue, comments, judgeable };
}
