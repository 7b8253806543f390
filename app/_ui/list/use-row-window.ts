"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Rows drawn beyond what is seen, so that scrolling meets no gap. */
const beyond = 8;

export interface RowWindow {
  /** Indexes of the rows to draw, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Scrolls as little as shows the whole row. */
  readonly reveal: (index: number) => void;
}

/** Which of many rows of one height, in pixels, a scrolling box has to draw. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, height: number): RowWindow {
  const [seen, setSeen] = useState({ from: 0, to: 20 });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => {
      const from = Math.floor(current.scrollTop / height);
      const to = Math.ceil((current.scrollTop + current.clientHeight) / height);
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    current.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      watch.disconnect();
      current.removeEventListener("scroll", measure);
    };
  }, [box, height, count]);
  const reveal = useCallback(
    (index: number) => {
      const { current } = box;
      if (!current) return;
      const top = index * height;
      if (top < current.scrollTop) current.scrollTo({ top });
      const bottom = top + height - current.clientHeight;
      if (bottom > current.scrollTop) current.scrollTo({ top: bottom });
    },
    [box, height],
  );
  return { from: Math.max(0, seen.from - beyond), to: Math.min(count, seen.to + beyond), reveal };
}
