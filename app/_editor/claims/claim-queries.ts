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
 * tagged a moment ago has no row yet: the call waits until the server has seen its mark.
 */
export function useClaimAction(): (id: string, call: () => Promise<Claim | undefined>) => Promise<boolean> {
  const { brief } = useRoom();
  const queries = useQueryClient();
  const tell = useToastFailure();
  return useCallback(
    async (id, call) => {
      const queryKey = claimsKey(brief.id);
      try {
        await recorded(queries, brief.id, id);
        const claim = await call();
        if (claim) showClaim(queries, brief.id, claim);
        else await queries.invalidateQueries({ queryKey });
        return true;
      } catch (error) {
        tell(error);
        if (error instanceof ProblemError && error.problem.status === 409) {
          await queries.invalidateQueries({ queryKey });
        }
        return false;
      }
    },
    [brief.id, queries, tell],
  );
}

function showClaim(queries: QueryClient, briefId: string, claim: Claim): void {
  queries.setQueryData<readonly Claim[]>(claimsKey(briefId), (claims = none) =>
    claims.some(({ id }) => id === claim.id)
      ? claims.map((known) => (known.id === claim.id ? claim : known))
      : [...claims, claim],
  );
}

const askAgainMs = 700;
const mostTries = 15;

/** Resolves when the claim is on the server's list, or when it has had time enough: then the server says why not. */
async function recorded(queries: QueryClient, briefId: string, id: string): Promise<void> {
  const queryKey = claimsKey(briefId);
  const known = () =>
    queries.getQueryData<readonly Claim[]>(queryKey)?.some((claim) => claim.id === id) ?? false;
  for (let tries = 0; tries < mostTries && !known(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    if (!known()) await queries.refetchQueries({ queryKey });
  }
}
