import { z } from "zod";
import { languages } from "../briefs/vocabulary.ts";
import { citationStyles } from "../citations/vocabulary.ts";
import { credit, emptyImprint, imprint, look, plainLook } from "../exports/house.ts";
import { id } from "../http-model.ts";
import { isNumbering } from "./numbering.ts";
import { lackKinds } from "./vocabulary.ts";

const words = z.number().int().min(1).max(100_000).nullable();

export const seriesSection = z.object({
  title: z.string().trim().min(1).max(200),
  /** At most; null: as many as it takes. */
  words,
});
export type SeriesSection = z.infer<typeof seriesSection>;

const fields = z.object({
  name: z.string().trim().min(1).max(120),
  /** „{number}/{year}”; empty: its commentaries have no numbers. */
  numbering: z.string().trim().max(40).refine(isNumbering, { error: "{number} once, or nothing" }),
  language: z.enum(languages),
  /** Null: as the language has it. */
  citationStyle: z.enum(citationStyles).nullable(),
  /** Of the lead, at most; null: as many as it takes. */
  leadWords: words,
  /** Those that each of its commentaries is expected to have, in order. */
  sections: z.array(seriesSection).max(30),
  look,
  imprint,
});

/** A run of commentaries under one name: what they begin with, and how they are numbered and set. */
export const series = fields.extend({
  id,
  workspaceId: id,
  /** No new commentary can be put into it. */
  archived: z.boolean(),
  /** How many commentaries it has, without those in the trash. */
  briefs: z.number().int(),
  /** How many releases these have that files are kept of. */
  releases: z.number().int(),
  /** The number that would be given next; null where there are none. */
  nextNumber: z.string().nullable(),
});
export type { Credit, Imprint, Look } from "../exports/house.ts";
export type Series = z.infer<typeof series>;

export const listSeriesQuery = z.object({ workspaceId: id });

export const createSeriesInput = z.object({
  workspaceId: id,
  ...fields.shape,
  numbering: fields.shape.numbering.default("{number}/{year}"),
  language: fields.shape.language.default("pl"),
  citationStyle: fields.shape.citationStyle.default(null),
  leadWords: fields.shape.leadWords.default(null),
  sections: fields.shape.sections.default([]),
  look: look.default(plainLook),
  imprint: imprint.default(emptyImprint),
});

export const changeSeriesInput = fields
  .extend({ archived: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

export const lack = z.object({
  kind: z.enum(lackKinds),
  /** Null: there is no such section. */
  sectionId: z.string().nullable(),
  /** As the series has it; empty for the lead. */
  title: z.string(),
  words: z.number().int(),
  /** How many words there may be; null: as many as it takes. */
  limit: z.number().int().nullable(),
});
export type Lack = z.infer<typeof lack>;

/** A commentary's place in a series, and whom its files name. */
export const placeInSeries = z.object({
  series: z.object({ id, name: z.string() }).nullable(),
  /** Null: it is given at the first release, unless somebody gives one before. */
  number: z.string().nullable(),
  lacks: z.array(lack),
  /** Whom its files name; null: those who wrote it. */
  chosenAuthors: z.array(credit).nullable(),
  /** Whom they name as of now. */
  authors: z.array(credit),
});
export type PlaceInSeries = z.infer<typeof placeInSeries>;

export const placeInput = z.object({
  /** Null: in no series. */
  seriesId: id.nullable(),
  number: z.string().trim().min(1).max(40).nullish(),
  /** Null: those who wrote it; absent: as before. */
  authors: z.array(credit).min(1).max(30).nullish(),
});
