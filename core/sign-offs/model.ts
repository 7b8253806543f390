import { z } from "zod";
import { instant, personRef } from "../http-model.ts";
import { signOffEndings, signOffObstacles } from "./vocabulary.ts";

/** Who answers for a section, or did last. */
export const signOff = z.object({
  /** Whether the section still says what was signed. */
  holds: z.boolean(),
  /** The revision that was signed. */
  revision: z.number().int(),
  /** Those whose sign-offs hold, or ended last; the first to sign the first. */
  by: z.array(z.object({ person: personRef, at: instant })),
  /** Null while it holds. `by` is null where nobody could be told. */
  ended: z
    .object({
      at: instant,
      by: personRef.nullable(),
      reason: z.enum(signOffEndings),
      revision: z.number().int(),
    })
    .nullable(),
});
export type SignOff = z.infer<typeof signOff>;

/** Of a section that somebody has signed at some time. */
export const sectionSignOff = z.object({ sectionId: z.string(), signOff });
export type SectionSignOff = z.infer<typeof sectionSignOff>;

/** Of one section, as one person sees it. */
export const signOffState = z.object({
  /** Null: nobody has ever signed it. */
  signOff: signOff.nullable(),
  /** Why this person cannot sign it now; null: nothing. */
  obstacle: z.enum(signOffObstacles).nullable(),
});
export type SignOffState = z.infer<typeof signOffState>;

export const signInput = z.object({
  /** The number of the revision that the person has read: it is signed only if the section still says the same. */
  revision: z.number().int().min(1).optional(),
});
