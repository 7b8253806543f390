import type { TiedClaim } from "./tied-claims.ts";

/** The day that a claim speaks of, or else the day on which its words last changed. */
export function listDate({ asOf, changedOn }: Pick<TiedClaim, "asOf" | "changedOn">) {
  return asOf === null
    ? ({ date: changedOn, dated: "changed" } as const)
    : ({ date: asOf, dated: "as-of" } as const);
}

/**
 * The same, but a claim that says no day stands where the latest of its figures does: as exactly as that is known, by
 * year, month or day.
 */
export function timelineDate(claim: Pick<TiedClaim, "asOf" | "changedOn" | "quantities">) {
  if (claim.asOf !== null) return listDate(claim);
  const latest = claim.quantities
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return latest === undefined ? listDate(claim) : ({ date: latest, dated: "figure" } as const);
}
