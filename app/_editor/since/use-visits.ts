"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRoom } from "../room.ts";
import { sinceKey, tellVisit } from "./since-query.ts";

/** Whoever stays so long has been here, and who goes on being here is told of so often, should the end go untold. */
const arrivedMs = 5000;
const presentMs = 120_000;
/** What changed in an absence as short as this was changed before one's eyes. */
const blinkMs = 30_000;

/**
 * Tells the server what this person has seen: some seconds after coming, now and then, and at leaving or hiding the page;
 * and asks what has changed after an absence.
 */
export function useVisits(): void {
  const { brief, sync } = useRoom();
  const queries = useQueryClient();
  useEffect(() => {
    let awaySince: number | null = null;
    // The browser knows at once that it has no connection, the socket after a while.
    const isOffline = () => !navigator.onLine || !["saved", "saving"].includes(sync.saved.get().kind);
    const tell = () => {
      if (awaySince === null && !isOffline()) void tellVisit(queries, brief.id);
    };
    const comeBack = () => {
      const away = awaySince === null ? 0 : Date.now() - awaySince;
      awaySince = null;
      if (away > blinkMs) void queries.refetchQueries({ queryKey: sinceKey(brief.id), exact: true });
    };
    const onSaved = () => {
      if (document.hidden) return;
      if (!isOffline()) comeBack();
      else awaySince ??= Date.now();
    };
    const onVisibility = () => {
      if (document.hidden) {
        tell();
        awaySince ??= Date.now();
      } else if (!isOffline()) comeBack();
    };
    // The next page is asked for as soon as a link is followed, and may count what is unseen.
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href^='/']")) tell();
    };
    const arrived = setTimeout(tell, arrivedMs);
    const present = setInterval(tell, presentMs);
    const stopSaved = sync.saved.subscribe(onSaved);
    document.addEventListener("visibilitychange", onVisibility);
    document.addEventListener("click", onClick, { capture: true });
    window.addEventListener("pagehide", tell);
    return () => {
      clearTimeout(arrived);
      clearInterval(present);
      stopSaved();
      document.removeEventListener("visibilitychange", onVisibility);
      document.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("pagehide", tell);
      tell();
    };
  }, [brief.id, sync, queries]);
}
