const collator = new Intl.Collator("pl", { numeric: true, usage: "sort" });

/** Alphabetical order as Polish readers expect it: ą after a, ł after l, case ignored, 2 before 10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Letters that Unicode does not decompose into a base letter and a diacritic. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** A text as searches compare it: without case and diacritics, spaces closed up, one kind of apostrophe. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replaceAll(/[łđðħıøßæœþ]/g, (letter) => undecomposed[letter] ?? letter)
    .replaceAll(/['′ʼ‘’]/g, "’")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Whether each word of the search stands somewhere in one of the texts. */
export function matchesSearch(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const haystack = folded(texts.filter(Boolean).join("\n"));
  return folded(search)
    .split(" ")
    .every((word) => haystack.includes(word));
}
