const longestExcerpt = 120;

/** The beginning of `text` in at most 120 characters, with an ellipsis where it was cut. */
export function excerpt(text: string): string {
  const start = text
    .slice(0, longestExcerpt * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (start.length <= longestExcerpt) return start;
  return `${start.slice(0, longestExcerpt - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
