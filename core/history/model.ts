import { z } from "zod";
import { instant } from "../http-model.ts";
import { sectionKinds } from "../sections/vocabulary.ts";

/** rest: the text rested; authors: somebody else began to write; removed: the section left the text. */
export const revisionReasons = ["created", "imported", "rest", "authors", "restore", "removed"] as const;
export type RevisionReason = (typeof revisionReasons)[number];

export const revisionAuthor = z.object({
  userId: z.string(),
  name: z.string(),
  added: z.number().int(),
  removed: z.number().int(),
});
export type RevisionAuthor = z.infer<typeof revisionAuthor>;

export const revisionSummary = z.object({
  number: z.number().int(),
  reason: z.enum(revisionReasons),
  kind: z.enum(sectionKinds),
  title: z.string(),
  words: z.number().int(),
  authors: z.array(revisionAuthor),
  restoredFrom: z.number().int().nullable(),
  createdAt: instant,
});
export type RevisionSummary = z.infer<typeof revisionSummary>;

export const revision = revisionSummary.extend({
  text: z.string(),
  /** The section's nodes, its heading first. */
  content: z.array(z.record(z.string(), z.unknown())),
});
export type Revision = z.infer<typeof revision>;

export const diffQuery = z.object({
  from: z.coerce.number().int().min(0),
  /** Absent: the text as it stands now. */
  to: z.coerce.number().int().min(1).optional(),
});

export const wordChange = z.object({ op: z.enum(["equal", "insert", "delete"]), text: z.string() });
export type WordChange = z.infer<typeof wordChange>;

export const sectionDiff = z.object({
  from: z.number().int(),
  to: z.number().int().nullable(),
  title: z.array(wordChange),
  text: z.array(wordChange),
});
export type SectionDiff = z.infer<typeof sectionDiff>;

export const authorshipQuery = z
  .object({
    from: z.coerce.number().int().min(0).default(0),
    /** Absent, or beyond the end: up to the end. */
    to: z.coerce.number().int().min(0).optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: "ends before it begins", path: ["to"] });

/** A stretch of a section's `text` that one person wrote; offsets in UTF-16 units, end exclusive. */
export const writtenRun = z.object({
  start: z.number().int(),
  end: z.number().int(),
  /** Null: the system, or nobody who could be told. */
  userId: z.string().nullable(),
  name: z.string().nullable(),
  /** When the last of it came; null where that was not kept. */
  at: instant.nullable(),
});
export type WrittenRun = z.infer<typeof writtenRun>;

export const restoreInput = z.object({ revision: z.number().int().min(1) });
