"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Rows drawn beyond what is seen, so that scrolling meets no gap. */
const beyond = 8;

export interface RowWindow {
  /** Indexes of the rows to draw, in their order. */
  readonly drawn: readonly number[];
  /** The end, exclusive, of those that are seen or nearly. */
  readonly to: number;
  /** Scrolls as little as shows the whole row. */
  readonly reveal: (index: number) => void;
}

interface Rows {
  readonly count: number;
  /** Of each, in pixels. */
  readonly height: number;
  /** One that is drawn wherever the box has scrolled to: the focus stays on it, and the tab key comes to it. */
  readonly kept: number;
}

/** Which of many rows of one height a scrolling box has to draw; `list` is their parent, anywhere in the box. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  { count, height, kept }: Rows,
): RowWindow {
  const [seen, setSeen] = useState({ from: 0, to: 20 });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => {
      const top = current.scrollTop - startOf(current, list.current);
      const from = Math.max(0, Math.floor(top / height));
      const to = Math.max(0, Math.ceil((top + current.clientHeight) / height));
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
  }, [box, list, height, count]);
  const reveal = useCallback(
    (index: number) => {
      const { current } = box;
      if (!current) return;
      const top = startOf(current, list.current) + index * height;
      if (top < current.scrollTop) current.scrollTo({ top });
      const bottom = top + height - current.clientHeight;
      if (bottom > current.scrollTop) current.scrollTo({ top: bottom });
    },
    [box, list, height],
  );
  const to = Math.min(count, seen.to + beyond);
  const from = Math.max(0, Math.min(seen.from - beyond, to));
  return { drawn: withKept(from, to, kept, count), to, reveal };
}

/** Where the list begins in what the box scrolls. */
function startOf(box: HTMLElement, list: HTMLElement | null): number {
  if (!list) return 0;
  return list.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientTop + box.scrollTop;
}

function withKept(from: number, to: number, kept: number, count: number): number[] {
  const drawn = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return drawn;
  return kept < from ? [kept, ...drawn] : [...drawn, kept];
}
