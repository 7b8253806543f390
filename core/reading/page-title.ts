import { folded } from "../collation.ts";

const separator = /\s+(?:[|–—•»·/-]|::)\s+|\s*\|\s*/;

/**
 * A page's title without the site's name at its beginning or end. `sites` are what the site calls itself; its host's name
 * is known too, with or without spaces. A title that is nothing but the site's name stays.
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.map(letters).filter(Boolean));
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const isSite = (part: string | undefined) => part !== undefined && names.has(letters(part));
  const from = isSite(parts[0]) ? 1 : 0;
  const to = isSite(parts.at(-1)) ? parts.length - 1 : parts.length;
  const [first, last] = [parts[from], parts[to - 1]];
  if (first === undefined || last === undefined || to <= from) return title;
  return title.slice(
    title.indexOf(first, from === 0 ? 0 : (parts[0] ?? "").length),
    title.lastIndexOf(last) + last.length,
  );
}

/** The site's names that can be told from its host: kurier-rzeczny and kurier-rzeczny.example. */
export function sitesOfHost(host: string): readonly string[] {
  const bare = host.replace(/^www\d?\./, "");
  return [host, bare, bare.split(".").slice(0, -1).join("."), bare.split(".").at(-2) ?? ""];
}

function letters(words: string): string {
  return folded(words).replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
