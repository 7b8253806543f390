import { z } from "zod";
import { signOff } from "../sign-offs/model.ts";
import { sectionKinds } from "./vocabulary.ts";

export const section = z.object({
  id: z.string(),
  kind: z.enum(sectionKinds),
  title: z.string(),
  /** The body's words without the heading; blocks are separated by one line feed. */
  text: z.string(),
  position: z.number().int(),
  words: z.number().int(),
  /** The number of its last revision; null before the first. */
  revision: z.number().int().nullable(),
  /** Null: nobody has ever signed it. */
  signOff: signOff.nullable(),
  claims: z.object({
    total: z.number().int(),
    verified: z.number().int(),
    sourced: z.number().int(),
    open: z.number().int(),
  }),
});
export type Section = z.infer<typeof section>;

/** A section to be read as it is set. */
export const sectionText = section.pick({ id: true, kind: true, title: true }).extend({
  /** Its nodes, its heading first; a citation is its words with the mark `citation`, which has its attributes. */
  content: z.array(z.record(z.string(), z.unknown())),
  /** Another once it says something else. */
  hash: z.string(),
});
export type SectionText = z.infer<typeof sectionText>;
