"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SectionSignOff, SignOff, SignOffState } from "#core/sign-offs/model";
import { api } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";

export const signOffsKey = (briefId: string) => ["brief", briefId, "sign-offs"] as const;
/** Who wrote in a section decides who may sign it: it is asked for again with its revisions. */
export const signOffKey = (briefId: string, sectionId: string) =>
  ["brief", briefId, "revisions", sectionId, "sign-off"] as const;

/** Who answers for which section, by its id. */
export function useSignOffs(): ReadonlyMap<string, SignOff> {
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: signOffsKey(brief.id),
    queryFn: ({ signal }) => api<SectionSignOff[]>(`/briefs/${brief.id}/sign-offs`, { signal }),
  });
  return useMemo(() => new Map((data ?? []).map(({ sectionId, signOff }) => [sectionId, signOff])), [data]);
}

/** Who answers for one section, and what keeps this person from signing it; undefined until that is known. */
export function useSignOffState(sectionId: string): SignOffState | undefined {
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: signOffKey(brief.id, sectionId),
    queryFn: ({ signal }) =>
      api<SignOffState>(`/briefs/${brief.id}/sections/${sectionId}/sign-off`, { signal }),
    retry: false,
  });
  return data;
}
