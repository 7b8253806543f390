"use client";

import { useEffect } from "react";
import { useLatest } from "../../_ui/use-latest.ts";

/**
 * F8 goes to the next change and Shift+F8 to the one before, also within the text: no layout types anything by them, as
 * Alt and a letter do on Polish keyboards and on every Mac.
 */
export function useStepKeys(active: boolean, step: (direction: 1 | -1) => void): void {
  const latest = useLatest(step);
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog]")) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [active, latest]);
}
