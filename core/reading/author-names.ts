import type { CslName } from "./page-facts.ts";

const bodies = new RegExp(
  String.raw`(?<!\p{L})(?:redakcj[aią]|zespół|ministerstw\p{L}*|ministry|instytut\p{L}*|institut\p{L}*|fundacj[ai]|foundation|` +
    String.raw`urz[ąę]d\p{L}*|office|agencj[ai]|agency|rada|council|komisj[ai]|commission|uniwersytet|university|centrum|cent(?:re|er)|` +
    String.raw`bank|biuro|bureau|team|staff|editors?|editorial|newsroom|news|press|desk|kancelari[ai]|główny|departament|department|` +
    String.raw`group|grupa|stowarzyszenie|association|society|towarzystwo|company|spółka|inc|ltd|gmbh|llc|portal|serwis|portfolio|` +
    String.raw`government|rząd|sejm|senat|parliament|parlament|union|unia|organi[sz]ation|organizacja|committee|komitet|admin|` +
    String.raw`muzeum|museum|szkoła|school|academy|akademia|college|gazeta|kurier|tygodnik|dziennik|times|journal)(?!\p{L})`,
  "iu",
);
const particles = new Set(
  "de del della der den di da do dos du la le van von vom zu zur ten ter bin ibn al el af av y".split(" "),
);
const titles = /^(?:(?:prof|dr|hab|mgr|inż|red|płk|gen|ks|mr|mrs|ms|sir|dame|phd)\.?,? )+/i;
const ahead =
  /^(?:by|written by|author|autor(?:ka|zy|ki)?|tekst|opracowanie|oprac\.|rozmawiał[ai]?|posted by)\s*:?\s+/i;
const isAddress = /^https?:|^www\.|^\/|@|\.(?:com|pl|org|eu)$/i;
const mostAuthors = 50;

/**
 * The authors that a page names in one or several values: people by family and given name, bodies and whoever cannot be
 * told apart by what they are called. Addresses and accounts are no names. With `catalogued` each value is one author,
 * whose family name may come first, as libraries have it.
 */
export function readAuthors(
  values: readonly string[],
  { catalogued = false }: { readonly catalogued?: boolean } = {},
): readonly CslName[] {
  const parts = catalogued ? values.flatMap((value) => value.split(";")) : values.flatMap(separate);
  const names = parts.map((part) => readName(part.trim()));
  const found = new Map(names.filter((name) => name !== null).map((name) => [JSON.stringify(name), name]));
  return [...found.values()].slice(0, mostAuthors);
}

/** One value may list several: between semicolons, slashes and “and”; between commas if these part no family names. */
function separate(value: string): string[] {
  const words = value.replaceAll(/\s+/g, " ").trim().slice(0, 1_000).replace(ahead, "");
  if (isAddress.test(words)) return [];
  if (bodies.test(words) && !/[;/|]/.test(words)) return [words];
  return words.split(/\s*(?:[;/|•]|\s(?:&|and|i|oraz)\s)\s*/).flatMap((part) => {
    const between = part.split(/,\s*/).filter(Boolean);
    const inverted = between.length === 2 && !between[0]?.includes(" ");
    return inverted ? [part] : between;
  });
}

function readName(value: string): CslName | null {
  const words = value
    .replace(titles, "")
    .replace(/\s*\([^)]*\)$/, "")
    .replace(/[,.;:\s-]+$/, (end) =>
      /^\.$/.test(end) && /\b(?:Jr|Sr|\p{Lu})$/u.test(value.slice(0, -1)) ? end : "",
    )
    .trim();
  if (isAddress.test(words)) return null;
  if (!/\p{L}/u.test(words)) return null;
  return isPerson(words) ? person(words) : { literal: words.slice(0, 300) };
}

function isPerson(words: string): boolean {
  if (bodies.test(words) || /\d/.test(words)) return false;
  const parts = words.split(/[ ,]+/).filter(Boolean);
  if (parts.length < 2 || parts.length > 5) return false;
  return parts.every((part) => /^\p{Lu}/u.test(part) || particles.has(part.toLowerCase()));
}

function person(words: string): CslName {
  const [before = "", after] = words.split(/,\s*/);
  if (after !== undefined) return { family: cased(before), given: cased(after) };
  const parts = before.split(" ");
  let first = parts.length - 1;
  while (first > 1 && particles.has((parts[first - 1] ?? "").toLowerCase())) first -= 1;
  return { family: cased(parts.slice(first).join(" ")), given: cased(parts.slice(0, first).join(" ")) };
}

/** KOWALSKI is shouted; his name is Kowalski. */
function cased(name: string): string {
  return name.replaceAll(/\p{Lu}{3,}/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}
