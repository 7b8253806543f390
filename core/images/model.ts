import { z } from "zod";
import { id } from "../http-model.ts";
import { imageTypes } from "./vocabulary.ts";

export const image = z.object({
  id,
  contentType: z.enum(imageTypes),
  /** In pixels. */
  width: z.number().int(),
  height: z.number().int(),
});
export type Image = z.infer<typeof image>;

/** A picture comes as a form with a `file` alone. */
export const addImageInput = z.object({});
