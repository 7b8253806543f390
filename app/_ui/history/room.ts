"use client";

import { createContext, use } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { HistorySection } from "#core/history/model";
import type { Place, View } from "./place.ts";

export interface HistoryRoom {
  readonly brief: BriefDetail;
  /** Whether the reader may restore. */
  readonly write: boolean;
  readonly place: Place;
  /** In the text, in its order, then those that left it; empty until they are known. */
  readonly sections: readonly HistorySection[];
  /** Goes to another place of the room; what is not named stays. `replace`: Back does not stop at the present one. */
  readonly go: (change: Partial<Place>, how?: { readonly replace?: boolean }) => void;
  readonly show: (view: View) => void;
}

export const HistoryRoomContext = createContext<HistoryRoom | null>(null);

export function useHistoryRoom(): HistoryRoom {
  const room = use(HistoryRoomContext);
  if (!room) throw new Error("no history room around this component");
  return room;
}
