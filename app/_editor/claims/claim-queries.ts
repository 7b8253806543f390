"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Claim } from "#core/claims/model";
import type { Page } from "#core/http-model";
import { ProblemError, api } from "../../_ui/api.ts";
import { useToastFailure } from "../../_ui/use-failure.ts";
import { useRoom } from "../room.ts";

export const claimsKey = (briefId: string) => ["brief", briefId, "claims"] as const;

const none: readonly Claim[] = [];
/** The most that one answer holds. */
const limit = 1000;

/** The claims of this brief that the server knows, in the order of the text. */
export function useClaims(): readonly Claim[] {
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: claimsKey(brief.id),
    queryFn: ({ signal }) => allClaims(brief.id, signal),
  });
  return data ?? none;
}

export function useClaimIndex(): ReadonlyMap<string, Claim> {
  const claims = useClaims();
  return useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
}

async function allClaims(briefId: string, signal: AbortSignal): Promise<Claim[]> {
  const claims: Claim[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Claim> = await api(`/briefs/${briefId}/claims`, { query: { limit, cursor }, signal });
    claims.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return claims;
}

/**
 * Does something to a claim and shows the answer at once; a failure is said at the page's foot. A claim that was
 * tagged a moment ago has no row yet: the call is tried again until the server has seen its mark.
 */
export function useClaimAction(): (call: () => Promise<Claim | undefined>) => Promise<boolean> {
  const { brief } = useRoom();
  const queries = useQueryClient();
  const tell = useToastFailure();
  return useCallback(
    async (call) => {
      try {
        const claim = await onceRecorded(call);
        if (claim) showClaim(queries, brief.id, claim);
        else await queries.invalidateQueries({ queryKey: claimsKey(brief.id) });
        return true;
      } catch (error) {
        tell(error);
        if (error instanceof ProblemError && error.problem.status === 409) {
          await queries.invalidateQueries({ queryKey: claimsKey(brief.id) });
        }
        return false;
      }
    },
    [brief.id, queries, tell],
  );
}

function showClaim(queries: QueryClient, briefId: string, claim: Claim): void {
  queries.setQueryData<Claim[]>(claimsKey(briefId), (claims = []) =>
    claims.some(({ id }) => id === claim.id)
      ? claims.map((known) => (known.id === claim.id ? claim : known))
      : [...claims, claim],
  );
}

const waitsMs = [300, 600, 1200, 2400, 3000];

async function onceRecorded<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (const wait of waitsMs) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return call();
}
