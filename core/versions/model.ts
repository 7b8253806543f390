import { z } from "zod";
import { exportContents, exportFormats } from "../exports/model.ts";
import { id, instant, personRef } from "../http-model.ts";
import { behindStates } from "../translations/vocabulary.ts";
import { obstacleReasons, versionKinds } from "./vocabulary.ts";

/** A reason that is told no more as it was is left without words of its own. */
const reasonKept = z.enum(obstacleReasons).or(z.literal("other")).catch("other");

/** A section of a translation; what it lacks has no id. A title is the original's where there is no other. */
export const behindSection = z.object({
  id: z.string().nullable(),
  title: z.string(),
  state: z.enum(behindStates),
});

export const version = z.object({
  id,
  /** Counted from 1 in each commentary, named and released ones together. */
  number: z.number().int(),
  kind: z.enum(versionKinds),
  /** Empty for a release that nobody gave a name: it is told by `release`. */
  name: z.string(),
  note: z.string().nullable(),
  /** Which release it is, from 1; null for one that was only named. */
  release: z.number().int().nullable(),
  /** Of a release in spite of open claims or sections: why. */
  overrideReason: z.string().nullable(),
  /** What that was, in the order of the text; the lead's title is empty. */
  open: z.object({
    claims: z.array(z.object({ id, quote: z.string(), reasons: z.array(reasonKept) })),
    sections: z.array(z.object({ id: z.string(), title: z.string() })),
    /** Of a translation: what was behind its original. */
    translation: z.array(behindSection),
  }),
  /** Of a release: what it puts right in the one before. */
  correction: z.string().nullable(),
  /** Of a release: SHA-256 of all that its files are made of. Null of one that was made before these were kept. */
  hash: z.string().nullable(),
  createdBy: personRef,
  createdAt: instant,
  /** In the order of the text; what said nothing is left out. Titles as they were. */
  sections: z.array(z.object({ sectionId: z.string(), revision: z.number().int(), title: z.string() })),
});
export type Version = z.infer<typeof version>;

const name = z.string().trim().min(1).max(120);
const note = z.string().trim().max(2000);

export const nameVersionInput = z.object({ name, note: note.nullish() });
export const changeVersionInput = z
  .object({ name, note: note.nullable() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

export const releaseInput = z.object({
  overrideReason: z.string().trim().min(1).max(2000).optional(),
  /** Says what was put right; wanted from the second release on. */
  correction: z.string().trim().min(1).max(2000).optional(),
});

export const releaseFileQuery = z.object({
  format: z.enum(exportFormats),
  contents: z.enum(exportContents).default("text"),
});

/** What stands in the way of a release. */
export const releaseState = z.object({
  /** Nothing does. */
  ready: z.boolean(),
  /** The last release says what the text does: there is nothing to release. */
  released: z.boolean(),
  /** Which release this one would be, from 1. */
  edition: z.number().int(),
  /**
   * The sections that say something else than in the last release, or that it had not, or that it had and that are gone,
   * with their revision in it (0: none); nothing before the first.
   */
  changed: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      change: z.enum(["changed", "added", "removed"]),
      from: z.number().int(),
    }),
  ),
  claims: z.array(
    z.object({
      id,
      quote: z.string(),
      sectionId: z.string().nullable(),
      reasons: z.array(z.enum(obstacleReasons)),
    }),
  ),
  /** Those that nobody has signed as they are; the lead's title is empty. */
  sections: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of a translation: its sections that are behind its original. */
  translation: z.array(behindSection),
});
export type ReleaseState = z.infer<typeof releaseState>;
