import { z } from "zod";
import { instant, id, personRef } from "../http-model.ts";
import { reliabilities } from "../sources/vocabulary.ts";

/** One grading of a source, by whom and why. */
export const grade = z.object({
  id,
  /** Null: the grade was taken back. */
  reliability: z.enum(reliabilities).nullable(),
  reason: z.string().nullable(),
  /** It came with the publisher's. */
  byPublisher: z.boolean(),
  gradedBy: personRef,
  gradedAt: instant,
});
export type Grade = z.infer<typeof grade>;

/** What new sources of one publisher are graded. */
export const publisherGrade = z.object({
  /** The publisher's name, and as it is compared. */
  name: z.string(),
  key: z.string(),
  reliability: z.enum(reliabilities),
  reason: z.string().nullable(),
  gradedBy: personRef,
  gradedAt: instant,
  /** How many sources of the registry come from there. */
  sources: z.number().int(),
});
export type PublisherGrade = z.infer<typeof publisherGrade>;

export const gradePublisherInput = z.object({
  name: z.string().trim().min(1).max(500),
  reliability: z.enum(reliabilities),
  reason: z.string().trim().max(2000).nullish(),
});

export const gradedPublisher = publisherGrade.extend({
  /** How many sources had no grade of their own and were given this one. */
  graded: z.number().int(),
});
