"use client";

import { useEffect } from "react";
import { isModKey, isPlainKey, isTaken } from "../_ui/shell/keys.ts";
import { singleKeysOn } from "../_ui/shell/single-keys.ts";

/** `?` outside of the text shows the shortcuts; Ctrl or Cmd with `;` anywhere but in a dialog shows who wrote what. */
export function useRoomKeys(showShortcuts: () => void, toggleBlame: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "?" || !isPlainKey(event) || isTaken(event.target) || !singleKeysOn()) return;
      event.preventDefault();
      showShortcuts();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [showShortcuts]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (!isModKey(event, ";") || event.repeat || inDialog) return;
      event.preventDefault();
      toggleBlame();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [toggleBlame]);
}
