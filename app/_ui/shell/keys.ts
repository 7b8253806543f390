type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "getModifierState">;

/** A key pressed alone. AltGr, which types Polish letters and comes as Ctrl+Alt on Windows, is never one. */
export function isPlainKey(event: Key): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.getModifierState("AltGraph");
}

/** Ctrl or Cmd with one letter or sign, and nothing else. */
export function isModKey(event: Key, letter: string): boolean {
  return (
    event.ctrlKey !== event.metaKey &&
    !event.altKey &&
    !event.getModifierState("AltGraph") &&
    event.key.toLowerCase() === letter
  );
}

/** Whether what is typed now goes into a field, or a dialog is open. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]") !== null
  );
}
