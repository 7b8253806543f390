import type { Reading } from "#core/reading/model";
import { type SourceDraft, draftOfCsl, newDraft } from "../source-draft.ts";

/**
 * The form with what was read, but for the fields that a person has filled in; what an earlier reading left in the others
 * goes. The date of access stays: it is the reader's day, not the server's.
 */
export function fillDraft(
  draft: SourceDraft,
  touched: ReadonlySet<keyof SourceDraft>,
  { csl }: Pick<Reading, "csl">,
): SourceDraft {
  const { accessed: _, ...read } = draftOfCsl(csl);
  // A file knows no address: the one that was given to it stays.
  const empty = newDraft({ url: draft.url }, draft.accessed);
  const fields = (Object.keys(read) as (keyof typeof read)[])
    .filter((name) => !touched.has(name))
    .map((name) => [name, read[name].length > 0 ? read[name] : empty[name]]);
  return { ...draft, ...(Object.fromEntries(fields) as Partial<SourceDraft>) };
}
