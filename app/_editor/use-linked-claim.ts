"use client";

import { useEffect, useRef } from "react";
import type { Room } from "./room.ts";

const parameter = "claim";

/** Follows `?claim=<id>` once: to the words when they stand in the text, and to the claim in the panel. */
export function useLinkedClaim(room: Room | null): void {
  const followed = useRef(false);
  useEffect(() => {
    if (!room || followed.current) return;
    const id = new URLSearchParams(location.search).get(parameter);
    if (id === null) return;
    const follow = () => {
      const place = room.outline.get().claims.get(id);
      if (!place && room.sync.readiness.get() !== "synced") return;
      followed.current = true;
      stop();
      if (place) requestAnimationFrame(() => room.goTo(place.from + 1));
      room.chosenClaim.set(id);
      room.showPanel("claims");
    };
    const stops = [room.outline.subscribe(follow), room.sync.readiness.subscribe(follow)];
    const stop = () => {
      for (const each of stops) each();
    };
    follow();
    return stop;
  }, [room]);
}
