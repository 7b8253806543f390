"use client";

import { useQuery } from "@tanstack/react-query";
import type { Member } from "#core/workspaces/model";
import { api } from "../api.ts";

const none: readonly Member[] = [];
const quarterMs = 15 * 60_000;

/** The people of a workspace by name; none until they are known. */
export function useMembers(workspaceId: string): readonly Member[] {
  const { data } = useQuery({
    queryKey: ["members", workspaceId],
    queryFn: ({ signal }) => api<Member[]>(`/workspaces/${workspaceId}/members`, { signal }),
    staleTime: quarterMs,
  });
  return data ?? none;
}
