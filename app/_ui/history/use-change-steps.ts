"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";

interface ChangeSteps {
  readonly count: number;
  /** Which change one stands at, from 0; null: none yet. */
  readonly at: number | null;
  readonly step: (by: 1 | -1) => void;
}

/** Goes from change to change of what is compared, whatever has been loaded of it; `subject` says what that is. */
export function useChangeSteps(root: RefObject<HTMLElement | null>, subject: string): ChangeSteps {
  const [count, setCount] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => setAt(null), [subject]);
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const recount = () => setCount(changesIn(current).length);
    const observer = new MutationObserver(recount);
    observer.observe(current, { childList: true, subtree: true });
    recount();
    return () => observer.disconnect();
  }, [root]);
  const step = useCallback(
    (by: 1 | -1) => {
      const ids = root.current ? changesIn(root.current) : [];
      if (!root.current || ids.length === 0) return;
      const first = by === 1 ? 0 : ids.length - 1;
      const to = at === null ? first : (at + by + ids.length) % ids.length;
      setAt(to);
      stand(root.current, ids[to]);
    },
    [root, at],
  );
  return { count, at, step };
}

/** The changes in the order of the page; what stands in two columns is one. */
function changesIn(root: HTMLElement): string[] {
  const found = [...root.querySelectorAll<HTMLElement>("[data-change]")];
  return [...new Set(found.map((each) => each.dataset["change"] ?? ""))];
}

function stand(root: HTMLElement, id: string | undefined): void {
  for (const each of root.querySelectorAll<HTMLElement>("[data-change]")) {
    each.toggleAttribute("data-current", each.dataset["change"] === id);
  }
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const current = root.querySelector("[data-current]");
  current?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
