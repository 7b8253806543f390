import { z } from "zod";
import { quoteStates } from "#editor/anchors/check-quote";
import { wordChange } from "../history/model.ts";
import { id, instant, personRef } from "../http-model.ts";

/** How a text came here: pasted by a person, fetched from its address, or read in a file. */
export const snapshotOrigins = ["pasted", "fetched", "uploaded"] as const;

/** A source's words as somebody read them; kept for ever. */
export const snapshot = z.object({
  id,
  sourceId: id,
  origin: z.enum(snapshotOrigins),
  /** SHA-256 of the text, in hexadecimal. */
  hash: z.string(),
  /** Where it was fetched, after all redirects, or the uploaded file's name. */
  address: z.string().nullable(),
  mediaType: z.string().nullable(),
  words: z.number().int(),
  /** Null for what was fetched when its address was looked at again. */
  takenBy: personRef.nullable(),
  takenAt: instant,
});
export type Snapshot = z.infer<typeof snapshot>;

export const snapshotText = snapshot.extend({
  text: z.string(),
  /** The readable part of a page, sanitised; null for what was no page. */
  html: z.string().nullable(),
  /** The quotes that evidence takes from it; offsets in UTF-16 units, end exclusive. */
  quotes: z.array(
    z.object({
      evidenceId: id,
      claimId: id,
      briefId: id,
      start: z.number().int(),
      end: z.number().int(),
      state: z.enum(quoteStates),
    }),
  ),
});
export type SnapshotText = z.infer<typeof snapshotText>;

export const diffSnapshotsQuery = z.object({ from: id });

/** Stretches of several words; long ones that stayed as they were are cut short in their middle. */
export const snapshotDiff = z.object({ from: snapshot, to: snapshot, changes: z.array(wordChange) });
export type SnapshotDiff = z.infer<typeof snapshotDiff>;

export const takeSnapshotInput = z.object({
  /** Plain text, at most 400,000 UTF-16 units. */
  text: z.string().trim().min(1).max(400_000),
});
