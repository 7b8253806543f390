"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Place, placeOf, searchOf } from "./place.ts";

/** Where one is in the room, as the address says; Back and Forward work. */
export function usePlace() {
  const query = useSearchParams();
  const path = usePathname();
  const place = useMemo(() => placeOf(query), [query]);
  const go = useCallback(
    (change: Partial<Place>, { replace = false } = {}) => {
      // What was begun here may end when one has left.
      if (window.location.pathname !== path) return;
      const address = path + searchOf({ ...placeOf(new URLSearchParams(window.location.search)), ...change });
      if (replace) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [path],
  );
  return { place, go };
}
