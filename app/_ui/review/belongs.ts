import type { Claim } from "#core/claims/model";
import type { ReviewView } from "#core/review/vocabulary";

/** Whether a claim still belongs in a view for one who has just judged its present words. */
export function belongsAfterVerdict(view: ReviewView, claim: Claim): boolean {
  switch (view) {
    case "mine":
    case "mentions":
      return false;
    case "stale":
      return claim.stale;
    case "disputed":
      return claim.status === "disputed";
    case "unsourced":
      return claim.status === "needs-source";
    case "troubled":
      return claim.troubled;
    case "due":
      return claim.open && claim.dueOn !== null;
    case "open":
      return claim.open;
  }
}
