import { z } from "zod";

/** Who wrote a revision, as it is stored: in characters since the one before. */
export const storedAuthors = z.array(
  z.object({ userId: z.string(), added: z.number(), removed: z.number() }),
);
export type StoredAuthor = z.infer<typeof storedAuthors>[number];
