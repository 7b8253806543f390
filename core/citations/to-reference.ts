import type { Csl } from "../sources/model.ts";
import { sourceTypes } from "../sources/vocabulary.ts";
import { dayAndMonth, isoDates } from "./written-dates.ts";
import type { Language } from "../briefs/vocabulary.ts";
import type { CitationStyle } from "./vocabulary.ts";

/** An item as the processor takes it: it turns a whole library away for one field of another kind than it expects. */
export type Reference = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

/** Around an address, and around a title that leads to one: what the reader of runs makes links of. */
export const mark = { address: ["\uE002", "\uE003"], title: ["\uE004", "\uE005"] } as const;

/** Every field that our styles read, of the kind that CSL gives it; a field that is no such thing is left out. */
export function toReference(id: string, csl: Csl, style: CitationStyle, language: Language): Reference {
  const address = addressOf(csl);
  const title = words(csl.title) ?? "?";
  const linked = style === "links" && address !== null;
  const issued = partsOf(csl.issued);
  const written = style === "pn-iso-690" ? isoDates(issued) : dayAndMonth(issued, language);
  return withoutGaps({
    id,
    type: types.has(csl.type) ? csl.type : "article",
    title: linked ? mark.title[0] + title + mark.title[1] : title,
    "title-short": words(csl["title-short"]) ?? shortened(title),
    "container-title": words(csl["container-title"]),
    publisher: words(csl.publisher),
    "publisher-place": words(csl["publisher-place"]),
    edition: words(csl["edition"]),
    volume: words(csl["volume"]),
    issue: words(csl["issue"]),
    number: csl["issue"] === undefined ? words(csl.number) : undefined,
    page: words(csl["page"]),
    author: names(csl.author),
    editor: names(csl["editor"]),
    issued: dateOf(issued, csl.issued?.raw),
    submitted: literal(written) ?? (style === "pn-iso-690" ? literal(words(csl.issued?.raw)) : undefined),
    accessed: dateOf(partsOf(csl.accessed).slice(0, 1), csl.accessed?.raw),
    // The processor makes links of `URL` by itself, and says so on the console where it cannot.
    archive_location: address ? mark.address[0] + escaped(address) + mark.address[1] : undefined,
  });
}

/** Where the source can be read; a DOI outlives the address at which it led once. Null for one on paper, or said. */
export function addressOf({ URL: url, DOI: doi }: Csl): string | null {
  const bare = doi === undefined ? null : (/10\.\d{4,9}\/\S+/.exec(doi)?.[0] ?? null);
  if (bare !== null) return `https://doi.org/${bare}`;
  return url ?? null;
}

/** What the processor knows; "document" came to CSL later. */
const types: ReadonlySet<string> = new Set([
  ...sourceTypes.filter((type) => type !== "document"),
  "article",
  "article-magazine",
  "paper-conference",
  "thesis",
  "treaty",
  "legal_case",
  "bill",
  "manuscript",
  "map",
  "pamphlet",
  "patent",
]);

function withoutGaps(fields: Record<string, unknown> & { id: string; type: string }): Reference {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { id: fields.id, type: fields.type, ...Object.fromEntries(kept) };
}

function words(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return escaped(String(value).trim()) || undefined;
}

/** As the processor reads markup: only slanted, bold, raised and lowered words stay. Private-use signs are ours. */
function escaped(value: string): string {
  return value
    .replace(/[\uE000-\uE005\p{Cc}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replace(/<(?!\/?(?:i|b|sup|sub)>)/g, "&lt;");
}

const shortTitle = 6;

/** A title's first words, for a citation of what has no author. */
function shortened(title: string): string | undefined {
  const all = title.replace(/<\/?\w+>/g, "").split(/\s+/);
  if (all.length <= shortTitle) return undefined;
  const first = all.slice(0, shortTitle).join(" ");
  return `${first.replace(/[\s\p{P}]+$|\s\p{L}$/u, "")}…`;
}

function names(value: unknown): object[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((name: unknown) => nameOf(name) ?? []);
  return found.length > 0 ? found : undefined;
}

function nameOf(name: unknown): object | null {
  if (typeof name !== "object" || name === null) return null;
  const { literal: whole, family, given } = name as Record<string, unknown>;
  const literalName = words(whole);
  if (literalName !== undefined) return { literal: literalName };
  const familyName = words(family) ?? words(given);
  if (familyName === undefined) return null;
  const givenName = words(family) === undefined ? undefined : words(given);
  return givenName === undefined ? { family: familyName } : { family: familyName, given: givenName };
}

/** One date or two, each a year with or without a month and a day that exist. */
function partsOf(date: Csl["issued"]): number[][] {
  const parts = date?.["date-parts"] ?? fromRaw(date?.raw);
  return parts.map(realParts).filter(([year]) => year !== undefined);
}

function realParts([year, month, day]: readonly number[]): number[] {
  if (year === undefined || year === 0 || Math.abs(year) > 9999) return [];
  if (month === undefined || month < 1 || month > 12) return [year];
  return day === undefined || day < 1 || day > 31 ? [year, month] : [year, month, day];
}

/** 2026-03-19, 2026-03 or 2026. */
function fromRaw(raw = ""): number[][] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(raw.trim()) ?? [];
  return year === undefined ? [] : [[year, month, day].flatMap((part) => (part ? Number(part) : []))];
}

function dateOf(parts: readonly number[][], raw: string | undefined): object | undefined {
  if (parts.length > 0) return { "date-parts": parts.slice(0, 2) };
  return literal(words(raw));
}

function literal(value = ""): object | undefined {
  return value === "" ? undefined : { literal: value };
}
