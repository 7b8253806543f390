export interface ListDates {
  readonly asOf: string | null;
  /** The day on which its words last changed. */
  readonly changedOn: string;
}

/** The day that a claim speaks of, or else the day on which its words last changed. */
export function listDate({ asOf, changedOn }: ListDates) {
  return asOf === null
    ? ({ date: changedOn, dated: "changed" } as const)
    : ({ date: asOf, dated: "as-of" } as const);
}
