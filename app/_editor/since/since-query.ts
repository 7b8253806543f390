"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Since } from "#core/visits/model";
import { api, apiPath, send } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";

/** What others changed since the last visit, and the ids of the sections and claims that were looked at since. */
export interface SinceState {
  readonly since: Since;
  readonly seen: readonly string[];
}

export const sinceKey = (briefId: string) => ["since", briefId] as const;

/** Null until it is known. It is asked for once the text is the server's, and again only after an absence. */
export function useSince(): SinceState | null {
  const { brief, sync } = useRoom();
  const readiness = useStore(sync.readiness);
  const { data } = useQuery({
    queryKey: sinceKey(brief.id),
    queryFn: async ({ signal }): Promise<SinceState> => {
      return { since: await api<Since>(`/briefs/${brief.id}/since`, { signal }), seen: [] };
    },
    enabled: readiness === "synced",
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnReconnect: false,
  });
  return data ?? null;
}

/** Whether a section was changed by others and has not been looked at. */
export function useIsUnseen(sectionId: string): boolean {
  const state = useSince();
  return useMemo(() => state !== null && unseenOf(state).sections.includes(sectionId), [state, sectionId]);
}

/** Marks sections and claims as looked at. */
export function useLook(): (ids: readonly string[]) => void {
  const { brief } = useRoom();
  const queries = useQueryClient();
  return useCallback(
    (ids) =>
      queries.setQueryData<SinceState>(
        sinceKey(brief.id),
        (state) => state && { ...state, seen: [...new Set([...state.seen, ...ids])] },
      ),
    [brief.id, queries],
  );
}

/**
 * Tells the server what was seen. Nothing is told while what has changed is not known, since it would count as seen.
 * A page that is being left can still tell it; one that fails is told again later.
 */
export async function tellVisit(queries: QueryClient, briefId: string): Promise<void> {
  const queryKey = sinceKey(briefId);
  const state = queries.getQueryData<SinceState>(queryKey);
  if (!state || queries.isFetching({ queryKey, exact: true }) > 0) return;
  const { sections, claims } = unseenOf(state);
  const body = { unseen: sections, unseenClaims: claims.length > 0 };
  await send(apiPath(`/briefs/${briefId}/visit`), { body, keepalive: true }).catch(() => undefined);
}

function unseenOf({ since, seen }: SinceState) {
  const unseen = (items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => id).filter((id) => !seen.includes(id));
  return { sections: unseen(since.sections), claims: unseen(since.claims) };
}
