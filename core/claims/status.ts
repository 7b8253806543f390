import { type ClaimStatus, type ClaimType, isAnalytic } from "./vocabulary.ts";

export interface ClaimFacts {
  readonly type: ClaimType;
  /** The hash of its present words. */
  readonly hash: string;
  readonly validUntil: string | null;
  readonly likelihood: string | null;
  readonly confidence: string | null;
  readonly evidence: readonly { readonly stance: string }[];
  /** Newest first; `by` tells whose. */
  readonly verdicts: readonly { readonly value: string; readonly hash: string; readonly by: string }[];
}

export interface ClaimState {
  readonly status: ClaimStatus;
  /** It was judged, but other words than these. */
  readonly stale: boolean;
}

/** Evidence that a factual claim can rest on; what merely contradicts or surrounds it is none. */
export const carrying: ReadonlySet<string> = new Set(["supports", "partly-supports", "origin"]);

/**
 * The status is derived, never typed in. Only verdicts on the present words count, of each reviewer the newest;
 * where they disagree the claim is disputed. `today` is an ISO day.
 */
export function deriveStatus(claim: ClaimFacts, today: string): ClaimState {
  const current = claim.verdicts.filter((verdict) => verdict.hash === claim.hash);
  const stale = claim.verdicts.length > 0 && claim.verdicts[0]?.hash !== claim.hash;
  const judged = outcome(current);
  if (judged && !stale) {
    const outdated = judged === "verified" && claim.validUntil !== null && claim.validUntil < today;
    return { status: outdated ? "outdated" : judged, stale };
  }
  return { status: unjudged(claim), stale };
}

/** Open until it is verified or rejected; an analytic one, which needs no verdict, until it states an estimate. */
export function isOpen(type: ClaimType, { status, stale }: ClaimState): boolean {
  const stated = isAnalytic(type) && status === "in-review" && !stale;
  return !stated && status !== "verified" && status !== "rejected";
}

function unjudged(claim: ClaimFacts): ClaimStatus {
  if (isAnalytic(claim.type)) return claim.likelihood || claim.confidence ? "in-review" : "draft";
  return claim.evidence.some(({ stance }) => carrying.has(stance)) ? "in-review" : "needs-source";
}

function outcome(verdicts: ClaimFacts["verdicts"]): ClaimStatus | null {
  const newest = new Map<string, string>();
  for (const { by, value } of verdicts) if (!newest.has(by)) newest.set(by, value);
  const outcomes = new Set([...newest.values()].map(outcomeOf));
  const [only] = outcomes;
  return outcomes.size > 1 ? "disputed" : (only ?? null);
}

function outcomeOf(value: string): ClaimStatus {
  switch (value) {
    case "true":
      return "verified";
    case "false":
    case "manipulation":
      return "rejected";
    default:
      return "disputed";
  }
}
