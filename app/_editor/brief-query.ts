"use client";

import { useQuery } from "@tanstack/react-query";
import type { BriefDetail } from "#core/briefs/model";
import { api } from "../_ui/api.ts";

export const briefKey = (briefId: string) => ["brief", briefId, "detail"] as const;

/** The brief as it came with the page, and as it is after a change that somebody makes. */
export function useBrief(initial: BriefDetail): BriefDetail {
  const { data } = useQuery({
    queryKey: briefKey(initial.id),
    queryFn: ({ signal }) => api<BriefDetail>(`/briefs/${initial.id}`, { signal }),
    initialData: initial,
  });
  return data;
}
