"use client";

import type { Editor } from "@tiptap/core";
import { useSyncExternalStore } from "react";

export interface Place {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const width = 340;
const margin = 8;

/** Where a card belongs: under the words at a position, or over them near the window's foot; it stays with them while the text scrolls. */
export function usePlace(editor: Editor, from: number | null): Place | null {
  const key = useSyncExternalStore(
    (listener) => {
      document.addEventListener("scroll", listener, { capture: true, passive: true });
      window.addEventListener("resize", listener);
      return () => {
        document.removeEventListener("scroll", listener, { capture: true });
        window.removeEventListener("resize", listener);
      };
    },
    () => (from === null ? "" : JSON.stringify(placeAt(editor.view.coordsAtPos(from)))),
  );
  return key === "" ? null : (JSON.parse(key) as Place);
}

function placeAt({ left, top, bottom }: { left: number; top: number; bottom: number }): Place {
  const x = Math.max(margin, Math.min(left - margin, window.innerWidth - width - margin));
  const below = window.innerHeight - bottom > 260;
  return below ? { left: x, top: bottom + margin } : { left: x, bottom: window.innerHeight - top + margin };
}
