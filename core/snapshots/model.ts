import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";

/** A source's words as somebody read them; kept for ever. */
export const snapshot = z.object({
  id,
  sourceId: id,
  /** How it came here: a person pasted it. */
  origin: z.enum(["pasted"]),
  words: z.number().int(),
  takenBy: personRef,
  takenAt: instant,
});
export type Snapshot = z.infer<typeof snapshot>;

export const snapshotText = snapshot.extend({ text: z.string() });
export type SnapshotText = z.infer<typeof snapshotText>;

export const takeSnapshotInput = z.object({
  /** Plain text, at most 400,000 UTF-16 units. */
  text: z.string().trim().min(1).max(400_000),
});
