import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";

/** A claim as its repeats show it. */
const repeatedClaim = z.object({
  id,
  briefId: id,
  briefTitle: z.string(),
  quote: z.string(),
  /** Its words are gone from the text. */
  detached: z.boolean(),
});

/** Another claim that states the same as the one that was asked about. */
export const repeat = z.object({
  claim: repeatedClaim,
  /** The words of both when somebody last saw that they agree. */
  agreed: z.object({ own: z.string(), other: z.string(), by: personRef, at: instant }),
  /** The words of the claim asked about have changed since. */
  ownChanged: z.boolean(),
  /** The other claim's have. */
  otherChanged: z.boolean(),
});
export type Repeat = z.infer<typeof repeat>;

export const repeatReasons = ["words", "figure"] as const;
export type RepeatReason = (typeof repeatReasons)[number];

/** A claim that seems to state the same, best first. */
export const repeatCandidate = z.object({
  claim: repeatedClaim,
  reason: z.enum(repeatReasons),
  /** From 0 to 1, how many of the words are the same, endings aside. */
  likeness: z.number(),
});
export type RepeatCandidate = z.infer<typeof repeatCandidate>;

export const agreeInput = z.object({
  /** The claim that states the same. */
  claimId: id,
});
