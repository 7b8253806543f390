"use client";

import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";

/** `column`: beside the text; `sheet`: over it, from below or from the side. */
export type SideShape = "column" | "sheet";

export interface Fold {
  readonly shape: SideShape;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  /** After going somewhere: a sheet would lie over it. */
  readonly leave: () => void;
}

const roomFor: Readonly<Record<"outline" | "panel", string>> = {
  outline: "(min-width: 75em)",
  panel: "(min-width: 56em)",
};

/** Whether a side of the room is open. A folded column is remembered on this device; a sheet is open when asked for. */
export function useFolded(name: "outline" | "panel"): Fold {
  const item = `kolegium.${name}`;
  const wide = useMediaQuery(roomFor[name], undefined, { getInitialValueInEffect: false });
  const [column, setColumn] = useState(() => localStorage.getItem(item) !== "folded");
  const [sheet, setSheet] = useState(false);
  const set = (next: boolean) => {
    if (!wide) {
      setSheet(next);
      return;
    }
    if (next) localStorage.removeItem(item);
    else localStorage.setItem(item, "folded");
    setColumn(next);
  };
  const open = wide ? column : sheet;
  return {
    shape: wide ? "column" : "sheet",
    open,
    toggle: () => set(!open),
    show: () => set(true),
    hide: () => set(false),
    leave: () => setSheet(false),
  };
}
