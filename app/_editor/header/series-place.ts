"use client";

import { useQuery } from "@tanstack/react-query";
import type { PlaceInSeries } from "#core/series/model";
import { api } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";

export const seriesPlaceKey = (briefId: string) => ["brief", briefId, "place"] as const;

/** The commentary's series and number, and what it lacks; undefined until that is known. */
export function useSeriesPlace(): PlaceInSeries | undefined {
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: seriesPlaceKey(brief.id),
    queryFn: ({ signal }) => api<PlaceInSeries>(`/briefs/${brief.id}/series`, { signal }),
  });
  return data;
}
