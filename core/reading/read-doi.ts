import { AppError, isAppError } from "../errors.ts";
import { fetchAddress } from "../fetching/fetch-address.ts";
import type { FetchSettings } from "../fetching/settings.ts";
import { type Csl, csl } from "../sources/model.ts";
import { storableJson } from "../documents/storable.ts";
import type { CslName } from "./page-facts.ts";
import { plainWords } from "./parse-page.ts";

const cslJson = "application/vnd.citationstyles.csl+json";
const largest = 2 * 1024 * 1024;

/** Names that registrars use for types of CSL. */
const types = new Map([
  ["journal-article", "article-journal"],
  ["proceedings-article", "paper-conference"],
  ["book-chapter", "chapter"],
  ["book-section", "chapter"],
  ["reference-entry", "entry-encyclopedia"],
  ["monograph", "book"],
  ["edited-book", "book"],
  ["reference-book", "book"],
  ["dissertation", "thesis"],
  ["posted-content", "article"],
  ["peer-review", "review"],
  ["report-component", "report"],
]);

/** What is kept of a record; others are references, licences and the registrar's own notes. */
const plain = [
  "title",
  "container-title",
  "publisher",
  "publisher-place",
  "number",
  "volume",
  "issue",
  "page",
  "edition",
  "ISBN",
  "ISSN",
  "language",
  "collection-title",
];
const names = ["author", "editor"];

/**
 * The record that a DOI's registrar keeps, as CSL-JSON. Throws `doi-not-found` where there is none that can be read, and
 * what `fetchAddress` throws.
 */
export async function readDoi(
  settings: FetchSettings,
  resolver: string,
  doi: string,
  signal?: AbortSignal,
): Promise<Csl> {
  const address = `${resolver}/${encodeURI(doi).replaceAll(/[?#]/g, encodeURIComponent)}`;
  const { bytes } = await fetchAddress(settings, address, {
    accept: [cslJson, "application/citeproc+json", "application/json"],
    maxBytes: largest,
    signal,
  }).catch((error: unknown) => {
    // A DOI without a record answers with no page, or with the page of the work itself.
    const unknown = isAppError(error) && (error.code === "page-missing" || error.code === "page-type");
    throw unknown ? new AppError("doi-not-found", { doi }, { cause: error }) : error;
  });
  const record = parseRecord(bytes);
  const parsed = csl.safeParse(record === null ? null : kept(record, doi));
  if (!parsed.success) throw new AppError("doi-not-found", { doi }, { cause: parsed.error });
  return parsed.data;
}

function parseRecord(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const text = storableJson(JSON.parse(new TextDecoder().decode(bytes)));
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function kept(record: Record<string, unknown>, doi: string): Record<string, unknown> {
  const words = plain.map((name) => [name, wordsOf(record[name])]);
  const people = names.map((name) => [name, namesOf(record[name])]);
  const type = typeof record["type"] === "string" ? record["type"] : "document";
  const issued = dateOf(record["issued"] ?? record["published"]);
  const fields = [...words, ...people, ["issued", issued]].filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(fields) as Record<string, unknown>),
    type: types.get(type) ?? type,
    DOI: doi,
    URL: `https://doi.org/${encodeURI(doi)}`,
  };
}

/** Some registrars put every value into a list. */
function wordsOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number") return String(first);
  return typeof first === "string" ? plainWords(first).slice(0, 500) || undefined : undefined;
}

function namesOf(value: unknown): CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.slice(0, 200).flatMap((name: unknown): CslName[] => {
    if (typeof name !== "object" || name === null) return [];
    const { family, given, literal, name: body } = name as Record<string, unknown>;
    const [last, first, whole] = [wordsOf(family), wordsOf(given), wordsOf(literal ?? body)];
    if (last !== undefined)
      return [{ family: last.slice(0, 200), ...(first && { given: first.slice(0, 200) }) }];
    return whole === undefined ? [] : [{ literal: whole.slice(0, 300) }];
  });
  return found.length === 0 ? undefined : found;
}

/** Registrars write [null] for a date that they do not know. */
function dateOf(value: unknown): unknown {
  const parts: unknown = (value as { "date-parts"?: unknown } | undefined)?.["date-parts"];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const known = Array.isArray(first)
    ? first
        .slice(0, 3)
        .map(Number)
        .filter((part) => Number.isInteger(part) && part > 0)
    : [];
  return known.length === 0 ? undefined : { "date-parts": [known] };
}
