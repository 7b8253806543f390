"use client";

import { useEffect, useState } from "react";
import { loadEarly } from "./load-early.ts";

/** So long after the room has opened its first view has come whole. */
const openingMs = 2000;

/**
 * Whether the room has been open for a while, was at rest, and has what it may need without a connection.
 */
export function useRested(open: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => whenIdle(() => void loadEarly().then(() => setRested(true))), openingMs);
    return () => clearTimeout(timer);
  }, [open]);
  return rested;
}

/** Safari has no such call. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: openingMs });
  else work();
}
