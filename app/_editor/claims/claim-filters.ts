import type { ClaimStatus } from "#core/claims/vocabulary";
import type { ClaimView } from "./claim-view.ts";

export type StatusFilter = "all" | "open" | "stale" | "repeat" | "detached" | ClaimStatus;

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
  return openStatuses.includes(view.status) || view.stale || view.repeatChanged || view.detached;
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

export function coverageOf(views: readonly ClaimView[], sectionId: string): Coverage {
  const here = views.filter((view) => view.sectionId === sectionId && !view.detached);
  const verified = here.filter((view) => view.status === "verified" && !view.stale).length;
  const sourced = here.filter((view) => view.status === "in-review").length;
  return { verified, sourced, open: here.length - verified - sourced, total: here.length };
}
