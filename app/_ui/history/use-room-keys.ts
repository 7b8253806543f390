"use client";

import { useEffect, useRef } from "react";
import { isPlainKey, isTaken } from "../shell/keys.ts";
import { singleKeysOn } from "../shell/single-keys.ts";

interface RoomKeys {
  /** To the next or the previous change. */
  readonly change: (by: 1 | -1) => void;
  /** To a later or an earlier time. */
  readonly step: (by: 1 | -1) => void;
  readonly help: () => void;
}

/** The history room's own keys; never while one types, holds another key down, or has a window open. */
export function useRoomKeys(actions: RoomKeys): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = isPlainKey(event) ? actionOf(event, current.current) : null;
      if (!act || document.querySelector("[role=dialog], [role=menu]")) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf({ key, target }: KeyboardEvent, { change, step, help }: RoomKeys): (() => void) | null {
  // The slider takes the arrows itself, and no letters; a box to check takes neither.
  const slider = target instanceof HTMLInputElement && target.type === "range";
  const box = target instanceof HTMLInputElement && target.type === "checkbox";
  if (isTaken(target) && !slider && !box) return null;
  if (key === "ArrowLeft" && !slider) return () => step(-1);
  if (key === "ArrowRight" && !slider) return () => step(1);
  if (!singleKeysOn()) return null;
  const letter = key.toLowerCase();
  if (letter === "j" || letter === "n") return () => change(1);
  if (letter === "k" || letter === "p") return () => change(-1);
  return key === "?" ? help : null;
}
