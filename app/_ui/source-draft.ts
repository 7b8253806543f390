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

export function draftOf(source: Pick<Source, "csl" | "reliability" | "note">): SourceDraft {
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
 * CSL-JSON of what the form holds. What the form does not show, and what nobody changed in it, is kept from `before`, which
 * may say more than the form's words do; empty fields are left out; the date of access is left out where there is no address.
 */
export function cslOf(draft: SourceDraft, before?: Csl): Csl {
  const fields = fieldsOf(draft, before);
  const unchanged = before ? fieldsOf(draftOf({ csl: before, reliability: null, note: null }), before) : {};
  const changed = Object.entries(fields).filter(([name, value]) => !same(value, unchanged[name]));
  const kept = Object.entries(before ?? {}).filter(([name]) => !changed.some(([other]) => other === name));
  const given = changed.filter(([, value]) => value !== null && value !== undefined && value.length !== 0);
  return {
    ...Object.fromEntries([...kept, ...given]),
    type: draft.type,
    title: draft.title.trim(),
  };
}

type CslFields = Readonly<Record<string, string | Csl["author"] | Csl["issued"] | null>>;

function fieldsOf(draft: SourceDraft, before: Csl | undefined): CslFields {
  const url = draft.url.trim();
  return {
    author: draft.authors.map((author) => cslAuthor(author, before)).filter((author) => author !== null),
    "container-title": draft.container.trim(),
    publisher: draft.publisher.trim(),
    number: draft.number.trim(),
    URL: url,
    DOI: draft.doi.trim().replace(/^https?:\/\/(dx\.)?doi\.org\//i, ""),
    language: draft.language.trim(),
    issued: cslDate(draft.issued),
    accessed: url === "" ? null : cslDate(draft.accessed),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function cslDate(text: string): Csl["issued"] | null {
  if (text.trim() === "") return null;
  const parts = parseDateParts(text);
  return parts ? { "date-parts": [parts] } : { raw: text.trim() };
}

type Author = NonNullable<Csl["author"]>[number];

function authorDraft(author: Author): AuthorDraft {
  const { literal, family, given } = author as Partial<Record<"literal" | "family" | "given", string>>;
  const row = emptyAuthor(literal === undefined ? "person" : "body");
  return { ...row, literal: literal ?? "", family: family ?? "", given: given ?? "" };
}

/** A name whose words nobody changed keeps its particles and whatever else belongs to it. */
function cslAuthor(author: AuthorDraft, before: Csl | undefined): Author | null {
  const written = writtenAuthor(author);
  const known = before?.author?.find((other) => same(writtenAuthor(authorDraft(other)), written));
  return known ?? written;
}

function writtenAuthor(author: AuthorDraft): Author | null {
  if (author.kind === "body") return author.literal.trim() ? { literal: author.literal.trim() } : null;
  const family = author.family.trim();
  const given = author.given.trim();
  if (!family && !given) return null;
  if (!family) return { literal: given };
  return given ? { family, given } : { family };
}
