import type { Neighbours } from "./escape-markdown.ts";

interface Emphasis {
  delimiter: "**" | "_";
  /** Stands in where the delimiter would not be read as one. */
  tag: "strong" | "em";
}

export const strong: Emphasis = { delimiter: "**", tag: "strong" };
export const em: Emphasis = { delimiter: "_", tag: "em" };

/**
 * Emphasised Markdown. Spaces and breaks at the edges go outside. Where CommonMark (6.2, left- and right-flanking
 * delimiter runs) would not see the delimiters, as in **„Tak”**że, the tag of HTML that it knows takes their place.
 */
export function emphasise(
  inner: string,
  { delimiter, tag }: Emphasis,
  { before, after }: Neighbours,
): string {
  const [, start = "", words = "", end = ""] = edges.exec(inner) ?? [];
  if (words === "") return inner;
  const outside = { before: start.at(-1) ?? before, after: end.at(0) ?? after };
  return (
    start + (delimits(words, delimiter, outside) ? delimiter + words + delimiter : wrap(words, tag)) + end
  );
}

/** <strong>words</strong> and the like, the only emphasis that no neighbour can undo. */
export function wrap(words: string, tag: string): string {
  return `<${tag}>${words}</${tag}>`;
}

const edges = /^((?:\s|\\\n|<br>)*)(.*?)((?:\s|\\\n|<br>)*)$/s;

function delimits(words: string, delimiter: "**" | "_", { before, after }: Neighbours): boolean {
  const sign = delimiter.charAt(0);
  const ends = [words.charAt(0), words.at(-1), before, after];
  if (ends.includes(sign)) return false;
  const first = [...words].at(0) ?? "";
  const last = [...words].at(-1) ?? "";
  const within = delimiter === "**";
  return (separates(before) || (within && joins(first))) && (separates(after) || (within && joins(last)));
}

/** A letter or a digit: beside it a run of delimiters flanks, whatever stands on the other side. */
function joins(sign: string): boolean {
  return !/^[\s\p{P}\p{S}]$/u.test(sign);
}

/** Space, punctuation or the edge. Symbols beyond ASCII count only since CommonMark 0.31: not relied upon. */
function separates(sign: string): boolean {
  return /^(?:[\s\p{P}$+<=>^`|~])?$/u.test(sign);
}
