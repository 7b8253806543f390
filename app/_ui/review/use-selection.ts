"use client";

import { useCallback, useRef, useState } from "react";
import type { ReviewItem } from "#core/review/model";

/** Which rows are selected, and how ranges of them are. */
export function useSelection(items: readonly ReviewItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  /** Where the next range begins. */
  const anchor = useRef(0);
  const clear = useCallback(() => setIds(new Set()), []);
  /** Selects one or takes it out; with `range`, all from the last one up to this. */
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const from = Math.min(anchor.current, index);
      const chosen = range
        ? items.slice(from, Math.max(anchor.current, index) + 1)
        : items.slice(index, index + 1);
      anchor.current = index;
      setIds((before) => {
        const next = new Set(before);
        for (const { claimId } of chosen) {
          if (!range && next.has(claimId)) next.delete(claimId);
          else next.add(claimId);
        }
        return next;
      });
    },
    [items],
  );
  const keep = useCallback((kept: readonly string[]) => setIds(new Set(kept)), []);
  const chosen = items.filter(({ claimId }) => ids.has(claimId));
  return { ids, chosen, toggle, clear, keep };
}
