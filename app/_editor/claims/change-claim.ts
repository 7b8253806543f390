"use client";

import { useCallback } from "react";
import type { Claim } from "#core/claims/model";
import { api } from "../../_ui/api.ts";
import { useClaimAction } from "./claim-queries.ts";

export type ClaimChange = Partial<
  Pick<
    Claim,
    "type" | "asOf" | "validUntil" | "quantities" | "speaker" | "likelihood" | "confidence" | "note"
  >
> & { readonly entityIds?: readonly string[] };

/** Changes what a claim says of itself. Resolves with whether it was done. */
export function useChangeClaim(): (id: string, change: ClaimChange) => Promise<boolean> {
  const act = useClaimAction();
  return useCallback(
    (id, change) => act(id, () => api<Claim>(`/claims/${id}`, { method: "PATCH", body: change })),
    [act],
  );
}
