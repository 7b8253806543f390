import { type Alias, alias } from "../model.ts";

// All aliases stand in one cell: "RB [pl abbreviation] | Belarus [en spelling]". A backslash before | or \ makes it a
// character of the alias itself.

export function writeAliases(aliases: readonly Alias[]): string {
  return aliases
    .map(({ text, lang, type }) => `${text.replaceAll(/[\\|]/g, "\\$&")} [${lang} ${type}]`)
    .join(" | ");
}

/** Null when one of them cannot be read. */
export function readAliases(cell: string): Alias[] | null {
  const aliases: Alias[] = [];
  for (const part of splitAliases(cell)) {
    const [, text, lang, type] = /^([^]*)\[\s*(\w+)\s+(\w+)\s*\]\s*$/.exec(part) ?? [];
    const read = alias.safeParse({ text, lang, type });
    if (!read.success) return null;
    aliases.push(read.data);
  }
  return aliases;
}

function splitAliases(cell: string): string[] {
  const parts = [""];
  for (const [piece] of cell.matchAll(/\\[\\|]|[^]/g)) {
    if (piece === "|") parts.push("");
    else parts[parts.length - 1] += piece.length === 2 ? piece.slice(1) : piece;
  }
  return parts;
}
