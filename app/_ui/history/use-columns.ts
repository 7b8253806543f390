"use client";

import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useSyncExternalStore } from "react";

export interface Columns {
  /** Whether two texts stand beside each other: wanted, and there is room. */
  readonly on: boolean;
  readonly wanted: boolean;
  /** Whether there is room at all. */
  readonly possible: boolean;
  readonly want: (columns: boolean) => void;
}

const item = "kolegium.history-columns";
const listeners = new Set<() => void>();

/** How two texts are compared, remembered in this browser. */
export function useColumns(): Columns {
  const wanted = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => window.localStorage.getItem(item) === "on",
    () => false,
  );
  const possible = useMediaQuery("(min-width: 50em)", true);
  const want = useCallback((columns: boolean) => {
    window.localStorage.setItem(item, columns ? "on" : "off");
    for (const listener of listeners) listener();
  }, []);
  return { on: wanted && possible, wanted, possible, want };
}
