import { z } from "zod";
import { id } from "../http-model.ts";
import { snapshot } from "../snapshots/model.ts";
import { csl, source } from "../sources/model.ts";

/** An address or a DOI, as a person pastes it. */
export const readSourceInput = z.object({ workspaceId: id, address: z.string().trim().min(1).max(4000) });

/** What stands beside an uploaded file. */
export const readFileInput = z.object({ workspaceId: id });

/** What was read at an address or in a file: for a day, a source can be made of it. */
export const reading = z.object({
  id,
  csl,
  /** Of the text that is kept; 0: there is none. */
  words: z.number().int(),
  /** Where it was found, after all redirects, or the file's name. */
  address: z.string(),
  mediaType: z.string().nullable(),
  /** The text's beginning. */
  excerpt: z.string(),
  /** Sources of the workspace that may be this one, the surest first. */
  duplicates: z.array(source),
});
export type Reading = z.infer<typeof reading>;

export const rereadSource = z.object({
  /** Its newest text as it was fetched; null if no words could be read. */
  snapshot: snapshot.nullable(),
  /** The text differs from the one that was fetched before, and was kept. */
  changed: z.boolean(),
  /** Where it was found, after all redirects. */
  address: z.string(),
  /** Where it has moved for good; null if it has not. */
  movedTo: z.string().nullable(),
});
export type RereadSource = z.infer<typeof rereadSource>;
