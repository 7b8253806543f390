import { z } from "zod";
import { citingSection } from "../citations/model.ts";
import { stances } from "../claims/vocabulary.ts";
import { claimUse } from "../entities/model.ts";
import { id, instant, pageQuery } from "../http-model.ts";
import { healths, reliabilities, sharedKeys, sourceTypes, surenesses } from "./vocabulary.ts";

const text = (max: number) => z.string().trim().max(max);
const datePart = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);
const cslName = z.union([
  z.object({ family: text(200), given: text(200).optional() }).loose(),
  z.object({ literal: text(300) }).loose(),
]);
const cslDate = z
  .object({
    "date-parts": z.array(z.array(datePart).min(1).max(3)).min(1).max(2).optional(),
    raw: text(100).optional(),
  })
  .loose();
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** CSL-JSON (citeproc-js schema 1.0); fields not named here are kept as they come. */
export const csl = z
  .object({
    type: z.union([z.enum(sourceTypes), text(50)]),
    title: text(1000).min(1),
    author: z.array(cslName).max(200).optional(),
    "container-title": text(1000).optional(),
    publisher: text(500).optional(),
    number: z.union([text(100), z.number()]).optional(),
    issued: cslDate.optional(),
    accessed: cslDate.optional(),
    URL: webAddress.optional(),
    DOI: text(300).optional(),
    language: text(35).optional(),
  })
  .catchall(z.unknown());
export type Csl = z.infer<typeof csl>;

export const source = z.object({
  id,
  workspaceId: id,
  title: z.string(),
  url: z.string().nullable(),
  csl,
  reliability: z.enum(reliabilities).nullable(),
  note: z.string().nullable(),
  /** What the last look at its address found; null before the first. */
  health: z.enum(healths).nullable(),
  /** Where its page has moved to; null where it has not. */
  movedTo: z.string().nullable(),
  /** Since when it is so. */
  healthSince: instant.nullable(),
  checkedAt: instant.nullable(),
  /** Whether somebody has seen to it since. */
  settled: z.boolean(),
  /** How many pieces of evidence quote it. */
  uses: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
});
export type Source = z.infer<typeof source>;

export const sourceDetail = source.extend({
  claims: z.array(claimUse.extend({ stance: z.enum(stances) })),
  /** The sections that cite it. */
  cited: z.array(citingSection),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

export const listSourcesQuery = pageQuery.extend({
  workspaceId: id.optional(),
  search: text(200).optional(),
  reliability: z.enum(reliabilities).optional(),
});

export const createSourceInput = z.object({
  workspaceId: id,
  csl,
  /** Absent or null: as its publisher is graded, if it is. */
  reliability: z.enum(reliabilities).nullish(),
  /** Why it is graded so. */
  reason: text(2000).nullish(),
  note: text(5000).nullish(),
  /** What was read before: its text is kept as the source's first. */
  readingId: id.optional(),
});
/** What a program names to have it read and made a source of at once. */
export const importAddressInput = z.union([
  z.object({ workspaceId: id, url: webAddress }),
  z.object({ workspaceId: id, doi: text(300).regex(/10\.\d{4,9}\/\S/) }),
]);
/** The source that was made of it, or the one that the workspace had already. */
export const importedAddress = source.extend({ created: z.boolean() });
export type ImportedAddress = z.infer<typeof importedAddress>;
export const changeSourceInput = z
  .object({
    csl,
    reliability: z.enum(reliabilities).nullable(),
    /** Why it is graded so. */
    reason: text(2000).nullable(),
    note: text(5000).nullable(),
  })
  .partial();

export const listDuplicatesQuery = z.object({ workspaceId: id });
export const duplicates = z.object({
  /** How many groups there are; the first are told. */
  total: z.number().int(),
  groups: z.array(
    z.object({
      /** What its records have in common. */
      shares: z.array(z.enum(sharedKeys)),
      sure: z.enum(surenesses),
      /** The one that most evidence rests on first. */
      sources: z.array(source),
    }),
  ),
});
export type Duplicates = z.infer<typeof duplicates>;
