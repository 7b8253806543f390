"use client";

import { useEffect } from "react";
import { isPlainKey, isTaken } from "../_ui/shell/keys.ts";
import { singleKeysOn } from "../_ui/shell/single-keys.ts";

/** `?` outside of the text shows the shortcuts. */
export function useRoomKeys(showShortcuts: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "?" || !isPlainKey(event) || isTaken(event.target) || !singleKeysOn()) return;
      event.preventDefault();
      showShortcuts();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [showShortcuts]);
}
