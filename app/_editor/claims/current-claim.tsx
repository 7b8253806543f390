"use client";

import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { useClaimStyles } from "./claim-styles.ts";

/** Draws the claims' states in the text, the current one stronger. */
export function CurrentClaim() {
  const room = useRoom();
  const chosen = useStore(room.chosenClaim);
  const { claims } = useStore(room.caret);
  useClaimStyles(chosen ?? claims.at(-1) ?? null);
  return null;
}
