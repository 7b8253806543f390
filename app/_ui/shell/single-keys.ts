"use client";

import { useSyncExternalStore } from "react";

// Shortcuts of a single letter can be turned off (WCAG 2.1.4): people who dictate would set them off by speaking.
const item = "kolegium.single-keys";
const listeners = new Set<() => void>();

export function singleKeysOn(): boolean {
  return window.localStorage.getItem(item) !== "off";
}

export function turnSingleKeys(on: boolean): void {
  if (on) window.localStorage.removeItem(item);
  else window.localStorage.setItem(item, "off");
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    singleKeysOn,
    () => true,
  );
}
