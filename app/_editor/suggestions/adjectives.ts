"use client";

import { useSyncExternalStore } from "react";

// Whether białoruski is taken for Białoruś: a matter of taste, which this browser remembers.
const item = "kolegium.mentions.adjectives";
const listeners = new Set<() => void>();

function adjectivesOn(): boolean {
  return window.localStorage.getItem(item) !== "off";
}

export function turnAdjectives(on: boolean): void {
  if (on) window.localStorage.removeItem(item);
  else window.localStorage.setItem(item, "off");
  for (const listener of listeners) listener();
}

export function useAdjectives(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    adjectivesOn,
    () => true,
  );
}
