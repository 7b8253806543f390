"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Translation } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";

/** What is read of the original begins with it, so that all of it is asked for again together. */
export const translationKey = (briefId: string) => ["brief", briefId, "translation"] as const;

/** What the commentary is the translation of, section beside section, and its own translations. */
export function useTranslation(): UseQueryResult<Translation> {
  const { brief } = useRoom();
  return useQuery({
    queryKey: translationKey(brief.id),
    queryFn: ({ signal }) => api<Translation>(`/briefs/${brief.id}/translation`, { signal }),
  });
}
