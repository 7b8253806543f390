/** A file's name for a title: Latin letters without their marks, digits and hyphens; `brief` when none is left. */
export function slug(title: string): string {
  const folded = title
    .replace(/[łŁøØđĐßæÆœŒ]/g, (letter) => unmarked[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const words = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return words.slice(0, longestSlug).replace(/-+$/, "") || "brief";
}

const longestSlug = 80;

/** Letters that Unicode does not take apart. */
const unmarked: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
};
