"use client";

import { useEffect, useRef } from "react";
import { isPlainKey, isTaken } from "../shell/keys.ts";
import { singleKeysOn } from "../shell/single-keys.ts";

export interface DeskActions {
  readonly move: (by: 1 | -1) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly approve: () => void;
  readonly dispute: () => void;
  readonly note: () => void;
  readonly go: () => void;
  readonly select: () => void;
  readonly clear: () => void;
  readonly help: () => void;
}

/** The desk's own keys, before the office's; never while one types, holds another key down, or has a window open. */
export function useDeskKeys(actions: DeskActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  }, [actions]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const windowOpen = document.querySelector("[role=dialog], [role=menu]") !== null;
      if (!isPlainKey(event) || isTaken(event.target) || windowOpen) return;
      const act = actionOf(event, current.current);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function actionOf(event: KeyboardEvent, actions: DeskActions): (() => void) | null {
  if (event.key === "ArrowDown" && inList(event)) return () => actions.move(1);
  if (event.key === "ArrowUp" && inList(event)) return () => actions.move(-1);
  if (event.key === "Escape") return event.repeat ? null : actions.clear;
  if (!singleKeysOn()) return null;
  const key = event.key.toLowerCase();
  if (key === "j") return () => (event.shiftKey ? actions.extend(1) : actions.move(1));
  if (key === "k") return () => (event.shiftKey ? actions.extend(-1) : actions.move(-1));
  if (event.repeat) return null;
  if (key === "?") return actions.help;
  if (event.shiftKey) return null;
  return (
    { a: actions.approve, d: actions.dispute, n: actions.note, g: actions.go, x: actions.select }[key] ?? null
  );
}

/** Arrows scroll a pane that has the focus; elsewhere they go through the list. */
function inList({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("[data-scrolls]") === null;
}
