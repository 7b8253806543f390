import { z } from "zod";
import { instant, pageQuery, personRef } from "../http-model.ts";
import { sectionKinds } from "../sections/vocabulary.ts";
import { signOffEndings } from "../sign-offs/vocabulary.ts";

/**
 * rest: the text rested; authors: somebody else began to write; removed: the section left the text; sign-off: somebody
 * answers for it; version: the whole text was given a name, or released; translation: its translation says the same.
 */
export const revisionReasons = [
  "created",
  "imported",
  "rest",
  "authors",
  "restore",
  "removed",
  "sign-off",
  "version",
  "translation",
] as const;
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
  /** The section's nodes, its heading first; a citation is its words with the mark `citation`, which has its attributes. */
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

/** A stretch of a line of two revisions that are compared. */
export const lineRun = z.object({
  op: z.enum(["equal", "insert", "delete"]),
  text: z.string(),
  /** Whoever wrote what came, or struck what went; more than one where it cannot be told which. */
  by: z.array(z.string()),
  /** When it came; null for what stayed or went, or where that was not kept. */
  at: instant.nullable(),
  /** How the words are set: bold, italic, underline, link, claim, entity, citation. */
  marks: z.array(z.string()),
  /** What words that stayed are set as since, and no longer. */
  gained: z.array(z.string()),
  lost: z.array(z.string()),
});
export type LineRun = z.infer<typeof lineRun>;

/** A paragraph, heading, item of a list, cell or footnote of two revisions that are compared. */
export const lineChange = z.object({
  /** moved-away: stands elsewhere now; moved-here: stood elsewhere, with its words as they changed. */
  op: z.enum(["equal", "insert", "delete", "change", "moved-away", "moved-here"]),
  /** sectionHeading, heading, paragraph, listItem, blockquote, tableCell, footnote, image. */
  type: z.string(),
  /** Joins the two places of one that moved. */
  move: z.number().int().nullable(),
  /** The break before it: came, where its words stood in one with the line before; or went, where they stand so now. */
  break: z.enum(["insert", "delete"]).nullable(),
  runs: z.array(lineRun),
});
export type LineChange = z.infer<typeof lineChange>;

/** Something that came or went with its words in the text. */
export const cameOrWent = z.object({ op: z.enum(["insert", "delete"]), id: z.string(), text: z.string() });
export type CameOrWent = z.infer<typeof cameOrWent>;

export const sectionDiff = z.object({
  from: z.number().int(),
  to: z.number().int().nullable(),
  title: z.array(wordChange),
  text: z.array(wordChange),
  /** The same by lines, the heading first, with who changed what. */
  lines: z.array(lineChange),
  /** Claims that are tagged since, or no longer, with their words. */
  claims: z.array(cameOrWent),
  /** Sources that are cited since, or no longer, as they are cited. */
  citations: z.array(cameOrWent),
  /** Everybody who is named in `by`. */
  people: z.array(personRef),
});
export type SectionDiff = z.infer<typeof sectionDiff>;

/** Somebody's sign-off of a revision. */
export const signature = z.object({
  person: personRef,
  at: instant,
  /** Why it holds no longer; null while it does. */
  ended: z.enum(signOffEndings).nullable(),
});
export type Signature = z.infer<typeof signature>;

/** A revision in the history of a whole commentary. */
export const historyRevision = revisionSummary.extend({
  sectionId: z.string(),
  /** The number of the section's revision before it, which need not be one less; 0: it is the first. */
  previous: z.number().int(),
  /** Of this very revision, the first to sign the first. */
  signatures: z.array(signature),
});
export type HistoryRevision = z.infer<typeof historyRevision>;

export const historyQuery = pageQuery.extend({
  /** Only one section's. */
  sectionId: z.string().max(64).optional(),
  /** Only what this person wrote in. */
  author: z.string().max(64).optional(),
});
export type HistoryQuery = z.output<typeof historyQuery>;

/** A commentary as it stood at one time: each of its sections as of its last revision until then. */
export const textThen = z.object({
  at: instant,
  sections: z.array(
    z.object({
      sectionId: z.string(),
      number: z.number().int(),
      kind: z.enum(sectionKinds),
      title: z.string(),
    }),
  ),
});
export type TextThen = z.infer<typeof textThen>;
export const textThenQuery = z.object({ at: instant });

/** A section that is there, or was once. */
export const historySection = z.object({
  id: z.string(),
  kind: z.enum(sectionKinds),
  title: z.string(),
  /** Null: it is in the text. */
  removedAt: instant.nullable(),
  /** The number of its last revision. */
  revision: z.number().int().nullable(),
  revisions: z.number().int(),
});
export type HistorySection = z.infer<typeof historySection>;

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

export const restoreBriefInput = z.object({ at: instant });
export const restoredBrief = z.object({
  /** The time of the state before: restoring it undoes this. */
  before: instant,
  /** What was restored of each section, in order. */
  sections: z.array(z.object({ sectionId: z.string(), number: z.number().int() })),
});
export type RestoredBrief = z.infer<typeof restoredBrief>;

export const clientAuthorshipQuery = z.object({
  /** `client:clock` of those clients of which only what comes from these clocks on is wanted; absent: everything. */
  beyond: z
    .string()
    .max(4000)
    .regex(/^\d{1,15}:\d{1,15}(,\d{1,15}:\d{1,15})*$/)
    .optional(),
});

/** Who wrote what a Yjs document holds, by the clocks of its clients. */
export const authorship = z.object({
  people: z.array(personRef),
  clients: z.array(
    z.object({
      client: z.number().int(),
      /**
       * Four numbers for each run of clocks, in order: from, to (exclusive), the person's place in `people` or -1 for the
       * system and where nobody could be told, and when, in minutes since 1970.
       */
      runs: z.array(z.number().int()),
    }),
  ),
});
export type Authorship = z.infer<typeof authorship>;

export const restoreInput = z.object({
  /** 0: the time before the section was there. */
  revision: z.number().int().min(0),
});
