"use client";

import { useCallback, useSyncExternalStore } from "react";

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Writes a shortcut as the keys of this machine are called: Ctrl+Shift+Enter, or ⌘⇧↩. */
export function useShortcut(): (keys: string) => string {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return useCallback((keys) => (apple ? appleKeys(keys) : keys.replace("Mod", "Ctrl")), [apple]);
}

function appleKeys(keys: string): string {
  const signs: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩" };
  return keys
    .split("+")
    .map((key) => signs[key] ?? key)
    .join("");
}
