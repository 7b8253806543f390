import type { BriefStatus } from "./vocabulary.ts";

/** What the status of a commentary follows from. */
export interface StatusFacts {
  /** Somebody has signed a section or judged a claim, ever. */
  readonly begun: boolean;
  /** It says something, and each section that does has a sign-off that holds. */
  readonly signed: boolean;
  /** No claim is open, or has lost its words, or rests on other words or pages than were judged. */
  readonly settled: boolean;
  /** Its sections still say, hash by hash, what was last released. */
  readonly released: boolean;
}

/** The status is derived, never typed in. */
export function deriveBriefStatus({ begun, signed, settled, released }: StatusFacts): BriefStatus {
  if (released) return "released";
  if (signed && settled) return "approved";
  return begun ? "in-review" : "draft";
}
