import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";
import { entity } from "../entities/model.ts";
import { mergedFields } from "../entities/vocabulary.ts";

export const previewMergeQuery = z.object({ with: id });
export const mergeInput = z.object({ otherId: id });

export const mergePreview = z.object({
  survivor: entity,
  loser: entity,
  /** The survivor as it would be. */
  result: entity.pick({
    name: true,
    aliases: true,
    adjective: true,
    wikidata: true,
    iso3166: true,
    note: true,
  }),
  /** Fields whose value of the loser's would not be the survivor's. */
  dropped: z.array(z.enum(mergedFields)),
  /** Claims that are tied to the loser alone, and to both. */
  moved: z.number().int(),
  shared: z.number().int(),
  /** Commentaries whose text mentions the loser: these words then name the survivor. */
  mentioning: z.number().int(),
});
export type MergePreview = z.infer<typeof mergePreview>;

export const merge = z.object({
  id,
  survivorId: id,
  loser: z.object({ id, name: entity.shape.name }),
  by: personRef,
  at: instant,
});
export type Merge = z.infer<typeof merge>;

export const undoneMerge = z.object({ survivor: entity, restored: entity });
export type UndoneMerge = z.infer<typeof undoneMerge>;
