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

/** Where a card belongs: under the words at a position, or over them near the window's foot. */
export function usePlace(editor: Editor, from: number | null): Place | null {
  return useMovingPlace(() => (from === null ? null : placeAt(editor.view.coordsAtPos(from))));
}

/** A card on a picture covers nothing of the text. */
export function usePlaceOn(editor: Editor, position: number): Place | null {
  return useMovingPlace(() => {
    const element = editor.view.nodeDOM(position);
    const picture = element instanceof HTMLElement ? (element.querySelector("img") ?? element) : null;
    if (!picture) return null;
    const { left, top } = picture.getBoundingClientRect();
    return { left: within(left + margin), top: Math.max(top, belowTools) + margin };
  });
}

/** In pixels: the room's header and tools. */
const belowTools = 96;

/** It stays with its words while the text scrolls. */
function useMovingPlace(find: () => Place | null): Place | null {
  const key = useSyncExternalStore(
    (listener) => {
      document.addEventListener("scroll", listener, { capture: true, passive: true });
      window.addEventListener("resize", listener);
      return () => {
        document.removeEventListener("scroll", listener, { capture: true });
        window.removeEventListener("resize", listener);
      };
    },
    () => JSON.stringify(find()),
  );
  return JSON.parse(key) as Place | null;
}

function placeAt({ left, top, bottom }: { left: number; top: number; bottom: number }): Place {
  const x = within(left - margin);
  const below = window.innerHeight - bottom > 260;
  return below ? { left: x, top: bottom + margin } : { left: x, bottom: window.innerHeight - top + margin };
}

function within(left: number): number {
  return Math.max(margin, Math.min(left, window.innerWidth - width - margin));
}
