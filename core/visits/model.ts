import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";

export const sectionChanges = ["new", "changed", "removed"] as const;

/** A section that others changed. */
export const changedSection = z.object({
  id: z.string(),
  title: z.string(),
  change: z.enum(sectionChanges),
  /** The revision to compare with; null: it says nothing that was there. */
  from: z.number().int().nullable(),
  /** The others who wrote in it since; of one that is gone, those who took it out. */
  authors: z.array(personRef),
});
export type ChangedSection = z.infer<typeof changedSection>;

export const claimChanges = ["new", "words", "verdict", "evidence", "comment", "assigned", "gone"] as const;
export type ClaimChange = (typeof claimChanges)[number];

/** A claim about which others did something. */
export const changedClaim = z.object({
  id,
  quote: z.string(),
  sectionId: z.string().nullable(),
  changes: z.array(z.enum(claimChanges)),
  by: z.array(personRef),
});
export type ChangedClaim = z.infer<typeof changedClaim>;

/** What others changed in a commentary since one's last visit. */
export const since = z.object({
  /** Until when one has seen all that happened to its claims; null: this is the first visit, and nothing is new. */
  seenAt: instant.nullable(),
  /** In the order of the text, those that are gone last. */
  sections: z.array(changedSection),
  claims: z.array(changedClaim),
});
export type Since = z.infer<typeof since>;

export const visitInput = z.object({
  /** Sections whose changes one has not looked at. */
  unseen: z.array(z.string().max(64)).max(2000).default([]),
  /** Whether the changes of some claim are among what one has not looked at. */
  unseenClaims: z.boolean().default(false),
});

/** The sections as a person last saw each: its hash, and the number of its last revision then (0: none). */
export const seenSections = z.record(z.string(), z.object({ hash: z.string(), revision: z.number().int() }));
export type SeenSections = z.infer<typeof seenSections>;
