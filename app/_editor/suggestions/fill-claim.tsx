"use client";

import { useEffect } from "react";
import { useChangeClaim } from "../claims/change-claim.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";

/** Writes kind and entities of a tagged suggestion to its claim, as soon as the server knows the claim. */
export function FillClaims() {
  const { proposedClaim } = useRoom();
  const proposal = useStore(proposedClaim);
  const change = useChangeClaim();
  useEffect(() => {
    if (!proposal) return;
    proposedClaim.set(null);
    const { id, type, entityIds } = proposal;
    void change(id, { type, ...(entityIds.length > 0 && { entityIds }) });
  }, [proposal, proposedClaim, change]);
  return null;
}
