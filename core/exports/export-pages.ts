import { hashContent } from "../sections/words.ts";
import { composed } from "./export-document.ts";
import type { ExportDocument } from "./model.ts";
import { writePages } from "./pdf/write-pages.ts";

/** The pages of so many texts are kept, each some megabytes at most: those who look at one text share the work. */
const mostKept = 8;
const kept = new Map<string, Promise<string>>();

/** The pages of a brief as its PDF has them, to look at: one SVG, each page below the one before. Throws `export-failed`. */
export async function exportPages(document: ExportDocument): Promise<string> {
  const composition = await composed(document);
  const key = hashContent(composition);
  const pages = kept.get(key) ?? writePages(composition);
  kept.delete(key);
  kept.set(key, pages);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  try {
    return await pages;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
