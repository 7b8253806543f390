import type { ClaimStatus } from "#core/claims/vocabulary";
import type { ClaimView } from "./claim-view.ts";

export type StatusFilter = "all" | "open" | "stale" | "troubled" | "repeat" | "detached" | ClaimStatus;

export interface ClaimFilters {
  readonly status: StatusFilter;
  /** A section's id; null: all. */
  readonly sectionId: string | null;
  /** Only those that this person made or changed last; null: everybody's. */
  readonly userId: string | null;
}

export const noFilters: ClaimFilters = { status: "all", sectionId: null, userId: null };

/** What still asks for work. */
const openStatuses: readonly ClaimStatus[] = ["draft", "needs-source", "in-review", "disputed", "outdated"];

export function isOpen(view: ClaimView): boolean {
  return (
    openStatuses.includes(view.status) || view.stale || view.troubled || view.repeatChanged || view.detached
  );
}

export function filterClaims(views: readonly ClaimView[], filters: ClaimFilters): ClaimView[] {
  return views.filter(
    (view) =>
      hasStatus(view, filters.status) &&
      (filters.sectionId === null || view.sectionId === filters.sectionId) &&
      (filters.userId === null || isOf(view, filters.userId)),
  );
}

function hasStatus(view: ClaimView, status: StatusFilter): boolean {
  switch (status) {
    case "all":
      return true;
    case "open":
      return isOpen(view);
    case "stale":
      return view.stale;
    case "troubled":
      return view.troubled;
    case "repeat":
      return view.repeatChanged;
    case "detached":
      return view.detached;
    default:
      return view.status === status && !view.detached;
  }
}

/** One without a row yet was tagged here, a moment ago. */
function isOf({ claim }: ClaimView, userId: string): boolean {
  return claim === null || claim.createdBy.id === userId || claim.changedBy.id === userId;
}

/** How much of a section stands on what: for the bar in the outline. */
export interface Coverage {
  readonly verified: number;
  readonly sourced: number;
  readonly open: number;
  readonly total: number;
}

/** By section, in one pass: a long text has hundreds of them, and thousands of claims. */
export function coverageBySection(views: readonly ClaimView[]): ReadonlyMap<string, Coverage> {
  const counts = new Map<string, Coverage>();
  for (const { sectionId, detached, status, stale } of views) {
    if (sectionId === null || detached) continue;
    const { verified, sourced, open, total } = counts.get(sectionId) ?? noClaims;
    const isVerified = status === "verified" && !stale;
    const isSourced = status === "in-review";
    counts.set(sectionId, {
      verified: verified + Number(isVerified),
      sourced: sourced + Number(isSourced),
      open: open + Number(!isVerified && !isSourced),
      total: total + 1,
    });
  }
  return counts;
}

export const noClaims: Coverage = { verified: 0, sourced: 0, open: 0, total: 0 };
