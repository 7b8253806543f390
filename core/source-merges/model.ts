import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";
import { source } from "../sources/model.ts";

export const mergeSourcesInput = z.object({ otherId: id });

export const sourceMerge = z.object({
  id,
  survivorId: id,
  loser: z.object({ id, title: z.string() }),
  by: personRef,
  at: instant,
});
export type SourceMerge = z.infer<typeof sourceMerge>;

export const undoneSourceMerge = z.object({ survivor: source, restored: source });
export type UndoneSourceMerge = z.infer<typeof undoneSourceMerge>;
