import { AppError } from "../errors.ts";

/** W3C TextQuoteSelector: the words, and what stands right before and after them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * Where the quote stands in `text`, as UTF-16 offsets. White space matches whatever its kind and length.
 * Throws `anchor-not-found`, and `anchor-ambiguous` when prefix and suffix do not single out one place.
 */
export function findQuote(text: string, selector: TextQuoteSelector): { from: number; to: number } {
  const places = occurrences(text, selector.exact).filter(
    ({ from, to }) =>
      endsWith(text.slice(0, from), selector.prefix) && startsWith(text.slice(to), selector.suffix),
  );
  const [place] = places;
  if (!place) throw new AppError("anchor-not-found", { exact: selector.exact.slice(0, 200) });
  if (places.length > 1) throw new AppError("anchor-ambiguous", { places: places.length });
  return place;
}

/** Every place of some words, whatever white space stands between them. */
export function occurrences(text: string, exact: string): { from: number; to: number }[] {
  const pattern = exact
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  if (pattern === "") return [];
  return [...text.matchAll(new RegExp(pattern, "gu"))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const plain = (text: string) => text.replaceAll(/\s+/g, " ");

function endsWith(text: string, prefix: string | undefined): boolean {
  return !prefix || plain(text).trimEnd().endsWith(plain(prefix).trim());
}

function startsWith(text: string, suffix: string | undefined): boolean {
  return !suffix || plain(text).trimStart().startsWith(plain(suffix).trim());
}
