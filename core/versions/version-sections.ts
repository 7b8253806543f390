import { z } from "zod";

/** What a version holds, as it is stored: in the order of the text, which revision of each section that said something. */
export const versionSections = z.array(z.object({ sectionId: z.string(), revision: z.number().int() }));
