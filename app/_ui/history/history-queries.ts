"use client";

import { type QueryClient, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { HistoryRevision, HistorySection, Revision, SectionDiff, TextThen } from "#core/history/model";
import type { Page } from "#core/http-model";
import { api } from "../api.ts";
import type { Version } from "#core/versions/model";

const perPage = 100;
const minuteMs = 60_000;
/** So many pages are asked for again by themselves; whoever reads further back is left alone. */
const mostFollowed = 2;

const historyKey = (briefId: string) => ["history", briefId] as const;

/** The revisions, page after page; new ones appear by themselves. */
export function useHistory(briefId: string, sectionId: string | null, author: string | null) {
  return useInfiniteQuery({
    queryKey: [...historyKey(briefId), "list", sectionId, author],
    queryFn: ({ pageParam, signal }) =>
      api<Page<HistoryRevision>>(`/briefs/${briefId}/history`, {
        query: { sectionId, author, cursor: pageParam, limit: perPage },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= mostFollowed ? minuteMs / 2 : false),
  });
}

const sectionsQuery = (briefId: string) => ({
  queryKey: [...historyKey(briefId), "sections"],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api<HistorySection[]>(`/briefs/${briefId}/history/sections`, { signal }),
});

export function useHistorySections(briefId: string) {
  return useQuery({ ...sectionsQuery(briefId), refetchInterval: minuteMs });
}

/** The same, as they are at this moment. */
export function fetchHistorySections(queries: QueryClient, briefId: string): Promise<HistorySection[]> {
  return queries.fetchQuery({ ...sectionsQuery(briefId), staleTime: 0 });
}

/** A revision never changes. */
export function useRevision(briefId: string, sectionId: string, number: number) {
  return useQuery({
    queryKey: ["revision", briefId, sectionId, number],
    queryFn: ({ signal }) =>
      api<Revision>(`/briefs/${briefId}/sections/${sectionId}/revisions/${number}`, { signal }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

/** Which sections the text had at a time, and which of their revisions; null: now, which is asked for again at times. */
export function useTextThen(briefId: string, at: string | null) {
  return useQuery({
    queryKey: [...(at === null ? historyKey(briefId) : ["then", briefId]), at],
    queryFn: ({ signal }) => {
      const query = { at: at ?? new Date().toISOString() };
      return api<TextThen>(`/briefs/${briefId}/history/then`, { query, signal });
    },
    staleTime: at === null ? minuteMs : Infinity,
    placeholderData: keepPreviousData,
  });
}

/** From 0: from nothing; to null: to the text as it stands now. */
export function useComparison(briefId: string, sectionId: string, from: number, to: number | null) {
  return useQuery({
    queryKey: [...(to === null ? historyKey(briefId) : ["diff", briefId]), "diff", sectionId, from, to],
    queryFn: ({ signal }) =>
      api<SectionDiff>(`/briefs/${briefId}/sections/${sectionId}/diff`, { query: { from, to }, signal }),
    staleTime: to === null ? 0 : Infinity,
  });
}

const none: readonly Version[] = [];

/** The versions that people named or released, newest first; none until they are known. */
export function useVersions(briefId: string): readonly Version[] {
  const { data } = useQuery({
    queryKey: [...historyKey(briefId), "versions"],
    queryFn: ({ signal }) => api<Version[]>(`/briefs/${briefId}/versions`, { signal }),
  });
  return data ?? none;
}

/** Asks again for all that a restored text changes. */
export async function refreshHistory(queries: QueryClient, briefId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: historyKey(briefId) });
}
