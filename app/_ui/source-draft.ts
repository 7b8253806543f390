import type { Csl, Source } from "#core/sources/model";
import type { Reliability } from "#core/sources/vocabulary";
import { parseDateParts, writeDateParts } from "./csl-date.ts";

export interface AuthorDraft {
  /** Of the row, while the form is open. */
  readonly key: string;
  readonly kind: "person" | "body";
  readonly family: string;
  readonly given: string;
  readonly literal: string;
}

/** A source as its form holds it: words only. */
export interface SourceDraft {
  readonly type: string;
  readonly title: string;
  readonly authors: readonly AuthorDraft[];
  readonly container: string;
  readonly publisher: string;
  readonly number: string;
  readonly url: string;
  readonly doi: string;
  readonly language: string;
  readonly issued: string;
  readonly accessed: string;
  readonly reliability: Reliability | null;
  readonly note: string;
}

let lastKey = 0;

export function emptyAuthor(kind: AuthorDraft["kind"]): AuthorDraft {
  return { key: `author-${++lastKey}`, kind, family: "", given: "", literal: "" };
}

export function draftOf(source: Source): SourceDraft {
  return { ...draftOfCsl(source.csl), reliability: source.reliability, note: source.note ?? "" };
}

/** What a record says of itself. */
export function draftOfCsl(csl: Csl): Omit<SourceDraft, "reliability" | "note"> {
  return {
    type: csl.type,
    title: csl.title,
    authors: (csl.author ?? []).map(authorDraft),
    container: csl["container-title"] ?? "",
    publisher: csl.publisher ?? "",
    number: String(csl.number ?? ""),
    url: csl.URL ?? "",
    doi: csl.DOI ?? "",
    language: csl.language ?? "",
    issued: writeDateParts(csl.issued),
    accessed: writeDateParts(csl.accessed),
  };
}

/** A new source; one that is read on the web was read today. */
export function newDraft(
  given: { readonly url?: string; readonly title?: string },
  today: string,
): SourceDraft {
  return {
    type: "webpage",
    title: given.title ?? "",
    authors: [],
    container: "",
    publisher: "",
    number: "",
    url: given.url ?? "",
    doi: "",
    language: "",
    issued: "",
    accessed: today,
    reliability: null,
    note: "",
  };
}

/**
 * CSL-JSON of what the form holds. Fields that the form does not show are kept from `before`; empty ones are left out;
 * the date of access is left out where there is no address.
 */
export function cslOf(draft: SourceDraft, before?: Csl): Csl {
  const url = draft.url.trim();
  const fields = {
    author: draft.authors.map(cslAuthor).filter((author) => author !== null),
    "container-title": draft.container.trim(),
    publisher: draft.publisher.trim(),
    number: draft.number.trim(),
    URL: url,
    DOI: draft.doi.trim().replace(/^https?:\/\/(dx\.)?doi\.org\//i, ""),
    language: draft.language.trim(),
    issued: cslDate(draft.issued),
    accessed: url === "" ? null : cslDate(draft.accessed),
  };
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && value.length !== 0,
  );
  const kept = Object.entries(before ?? {}).filter(([name]) => !(name in fields));
  return {
    ...Object.fromEntries([...kept, ...given]),
    type: draft.type,
    title: draft.title.trim(),
  };
}

function cslDate(text: string): Csl["issued"] | null {
  if (text.trim() === "") return null;
  const parts = parseDateParts(text);
  return parts ? { "date-parts": [parts] } : { raw: text.trim() };
}

function authorDraft(author: NonNullable<Csl["author"]>[number]): AuthorDraft {
  const { literal, family, given } = author as Partial<Record<"literal" | "family" | "given", string>>;
  const row = emptyAuthor(literal === undefined ? "person" : "body");
  return { ...row, literal: literal ?? "", family: family ?? "", given: given ?? "" };
}

function cslAuthor(author: AuthorDraft): NonNullable<Csl["author"]>[number] | null {
  if (author.kind === "body") return author.literal.trim() ? { literal: author.literal.trim() } : null;
  const family = author.family.trim();
  const given = author.given.trim();
  if (!family && !given) return null;
  if (!family) return { literal: given };
  return given ? { family, given } : { family };
}
