/** A place in a source: as CSL knows it, or in the author's own words, which no style can name. */
export type Place =
  | { readonly label: "page" | "chapter" | "section" | "paragraph" | "volume"; readonly locator: string }
  | { readonly words: string };

const labels: readonly (readonly [RegExp, Exclude<Place, { words: string }>["label"]])[] = [
  [/^(?:strony|strona|str\.|ss?\.|pages?|pp?\.)\s*/i, "page"],
  [/^(?:rozdziały?|rozdz\.|chapters?|chs?\.)\s*/i, "chapter"],
  [/^(?:sekcj[ae]|sections?|secs?\.)\s*/i, "section"],
  [/^(?:akapity?|akap\.|paragraphs?|paras?\.)\s*/i, "paragraph"],
  [/^(?:tomy?|t\.|volumes?|vols?\.)\s*/i, "volume"],
];

const numbers = /^[\divxlcdm][\divxlcdm\s,–-]*$/i;

/** „12”, „s. 12–15” and „p. 12” are pages, in whichever language they were typed; „art. 5 ust. 2” stays as it is. */
export function readLocator(typed: string): Place | null {
  const words = typed.trim();
  if (words === "") return null;
  for (const [pattern, label] of labels) {
    const locator = words.replace(pattern, "");
    if (locator !== words && numbers.test(locator)) return { label, locator };
  }
  return numbers.test(words) ? { label: "page", locator: words } : { words };
}
