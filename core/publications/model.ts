import { z } from "zod";
import { instant, personRef } from "../http-model.ts";

/** The page on which a commentary's last release is read by anybody. */
export const publication = z.object({
  /** Below the product's own address; null before it was opened for the first time. It stays when the page is closed. */
  path: z.string().nullable(),
  open: z.boolean(),
  /** Whether it shows the annex of claims and sources, too. */
  annex: z.boolean(),
  /** Who opened it last, and when. */
  openedBy: personRef.nullable(),
  openedAt: instant.nullable(),
  /** Which release it shows; null: there is none that it could show. */
  release: z.number().int().nullable(),
});
export type Publication = z.infer<typeof publication>;

export const openPublicationInput = z.object({ annex: z.boolean().default(false) });
