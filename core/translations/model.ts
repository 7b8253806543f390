import { z } from "zod";
import { languages } from "../briefs/vocabulary.ts";
import { id, instant, personRef } from "../http-model.ts";
import { pairStates } from "./vocabulary.ts";

const sectionId = z.string().min(1).max(64);

/** A section of a translation beside the one of its original, or one that only one of them has. */
export const translationSection = z.object({
  /** Null: the translation lacks it. */
  sectionId: z.string().nullable(),
  title: z.string(),
  /** Null: it is paired with none. */
  originalSectionId: z.string().nullable(),
  originalTitle: z.string(),
  state: z.enum(pairStates),
  /**
   * The original's revision that it was last said to say the same as, by whom and when; revision 0: the original said
   * nothing. Null: nobody has said so.
   */
  marked: z.object({ revision: z.number().int(), by: personRef, at: instant }).nullable(),
});
export type TranslationSection = z.infer<typeof translationSection>;

const relative = z.object({ id, title: z.string(), language: z.enum(languages) });

/** A commentary among those that say the same in another language. */
export const translation = z.object({
  /** What it is the translation of; null: it is none, or its original is in the trash and kept from the asker. */
  of: relative.extend({ trashed: z.boolean() }).nullable(),
  /** Of a translation, in the order of the text; what it lacks stands where the original has it. */
  sections: z.array(translationSection),
  /** Its translations, and how many of so many sections are behind; without those in the trash. */
  translations: z.array(relative.extend({ sections: z.number().int(), behind: z.number().int() })),
});
export type Translation = z.infer<typeof translation>;

export const startTranslationInput = z.object({
  /** Absent: the original's. */
  title: z.string().trim().min(1).max(300).optional(),
});

export const linkTranslationInput = z.object({
  /** Null: of nothing. */
  of: id.nullable(),
  /** Whether it says all that its original says now. */
  upToDate: z.boolean().default(false),
});

export const pairSectionInput = z.object({
  /** Null: it is the translation of none. */
  originalSectionId: sectionId.nullable(),
});

export const markTranslatedInput = z.object({
  /** Of the original's section as it was read: it counts only if that still says the same. */
  hash: z.string().max(128).optional(),
});
