import type { Csl } from "./model.ts";

/** As long as a note may be. */
const longest = 5000;

/**
 * What files call an annotation is the note of our registry; `note` in CSL is part of the reference and stays there. A
 * grade has no place in any file: it is this office's judgement, not part of what the source is.
 */
export function fromFile(item: Csl): { readonly item: Csl; readonly note: string | null } {
  const { annote, ...rest } = item;
  if (typeof annote !== "string" || annote.trim() === "" || annote.length > longest)
    return { item, note: null };
  return { item: rest, note: annote };
}

export function forFile(item: Csl, note: string | null): Csl {
  if (note === null || note === "") return item;
  const own = typeof item.annote === "string" ? `${item.annote}\n\n` : "";
  return { ...item, annote: `${own}${note}` };
}
