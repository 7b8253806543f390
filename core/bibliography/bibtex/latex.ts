import { type Creator, parse } from "@retorquere/bibtex-parser";

/** Letters that people write in BibTeX as they are, though LaTeX would read another thing in them. */
const literal = new Map([
  ["<", "\uE000"],
  [">", "\uE001"],
  ["%", "\uE002"],
  ["$", "\uE003"],
  ["#", "\uE004"],
  ["&", "\uE005"],
]);
const back = new Map([...literal].map(([letter, stand]) => [stand, letter]));
const special = /[\\{}$~^_`<>%#&\uE000-\uE005]|--|''/;

/** LaTeX as plain text; emphasis and protection of capitals go. */
export function readLatex(latex: string): string {
  if (!special.test(latex)) return latex.normalize("NFC");
  const { note } = parseFields("note", latex);
  return typeof note === "string" ? plain(note) : "";
}

/** As `readLatex`, for a piece that may be torn. */
export function readRough(latex: string): string {
  const [before, after] = missingBraces(latex);
  return readLatex("{".repeat(before) + latex + "}".repeat(after));
}

/** Names, as BibTeX separates them by “and” and their parts by commas. */
export function readNames(latex: string): Record<string, string>[] {
  const { author } = parseFields("author", latex);
  return (Array.isArray(author) ? author : []).map((name) => cslName(name as Creator));
}

/** The reverse of `readLatex`, for any text. */
export function writeLatex(text: string): string {
  return text
    .replaceAll(/[\\{}$&%#_~^\u00A0]/g, (letter) => escapes.get(letter) ?? letter)
    .replaceAll(/-(?=-)/g, "-{}")
    .replaceAll(/'(?=')/g, "'{}")
    .replaceAll(/[`?!](?=`)/g, "$&{}")
    .replaceAll(/ *\n *(?!\n)/g, (_, place: number, whole: string) =>
      whole[place - 1] === "\n" ? "\n" : " \\\\ ",
    )
    .replaceAll(" \\\\ \n", "\n\n");
}

const escapes = new Map([
  ["\\", "\\textbackslash{}"],
  // Escaped braces would still be counted by BibTeX.
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["\u00A0", "~"],
  ...["$", "&", "%", "#", "_"].map((letter): [string, string] => [letter, `\\${letter}`]),
]);

function parseFields(name: string, latex: string): Readonly<Record<string, unknown>> {
  const { entries } = parse(`@misc{k, ${name} = {${protect(latex)}}}`, {
    sentenceCase: false,
    caseProtection: false,
    applyCrossRef: false,
    unsupported: (_, tex) => tex,
  });
  return entries[0]?.fields ?? {};
}

/** A dollar opens mathematics only where what it closes looks like it: most are prices. */
function protect(latex: string): string {
  const bare = latex.replaceAll(/\\[\s\S]|[<>%#&]/g, (found) =>
    found.length === 1 ? (literal.get(found) ?? found) : found,
  );
  const dollar = literal.get("$") ?? "";
  return bare.replaceAll(/\\[\s\S]|\$([^$\n]*[\\^_{}][^$\n]*)\$|\$/g, (found, math: string | undefined) =>
    found === "$" ? dollar : math !== undefined && !balanced(math) ? found.replaceAll("$", dollar) : found,
  );
}

function balanced(text: string): boolean {
  return missingBraces(text).every((count) => count === 0);
}

/** How many braces would have to be opened before a text, and closed after it. */
function missingBraces(text: string): readonly [number, number] {
  let depth = 0;
  let before = 0;
  for (const letter of text.replaceAll(/\\./g, "")) {
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    before = Math.max(before, -depth);
  }
  return [before, depth + before];
}

/** The parser marks up what it understands in HTML. */
function plain(marked: string): string {
  return marked
    .replaceAll(/\s*<br\/?>\s*/g, "\n")
    .replaceAll(/\s*<p>\s*/g, "\n\n")
    .replaceAll(/<a href="[^"]*">|<\/?[a-z]+(?: (?:style|class)="[^"]*")?>/g, "")
    .replaceAll(/[\uE000-\uE005]/g, (stand) => back.get(stand) ?? stand)
    .normalize("NFC")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

function cslName({ name, lastName, firstName, prefix, suffix }: Creator): Record<string, string> {
  if (name !== undefined) return { literal: plain(name) };
  const parts = { family: lastName, given: firstName, "non-dropping-particle": prefix, suffix };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) => (value ? [[part, plain(value)]] : [])),
  );
}
