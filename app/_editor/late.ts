import { type ComponentType, lazy } from "react";

/** A part of the room whose script comes when it is first shown. Without a connection it waits for one. */
export function late<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => patiently(load));
}

/** Loads a script; when that fails for want of a connection, again as soon as there is one. */
export async function patiently<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
    }
  }
}
