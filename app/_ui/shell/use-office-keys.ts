"use client";

import { useEffect, useRef } from "react";
import { isModKey, isPlainKey, isTaken } from "./keys.ts";
import type { Place } from "./nav-links.tsx";
import { singleKeysOn } from "./single-keys.ts";

interface OfficeKeys {
  readonly places: readonly Place[];
  readonly help: () => void;
  readonly quick: () => void;
  readonly go: (href: string) => void;
}

const sequenceMs = 1200;

/**
 * ? for help, Mod+K for the quick switcher, G and a letter for a place. What a page offers itself it marks with
 * `data-key`: the key focuses a field and presses a button.
 */
export function useOfficeKeys({ places, help, quick, go }: OfficeKeys): void {
  const goSince = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isModKey(event, "k")) {
        event.preventDefault();
        quick();
        return;
      }
      if (!isPlainKey(event) || event.repeat || isTaken(event.target) || !singleKeysOn()) return;
      const key = event.key.toLowerCase();
      const place = places.find((one) => one.key === key);
      const going = Date.now() - goSince.current < sequenceMs;
      goSince.current = key === "g" ? Date.now() : 0;
      if (going && place) go(place.href);
      else if (key === "?") help();
      else if (!press(key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [places, help, quick, go]);
}

function press(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (found instanceof HTMLInputElement) found.select();
  found?.focus();
  if (found instanceof HTMLButtonElement) found.click();
  return found !== null;
}
