import { readDate, readMonth, writeDate, writeParts } from "../partial-date.ts";
import { isObject } from "../remainder.ts";
import type { Fields, Item, Slot } from "../slots.ts";
import { languageName, readLanguage } from "./languages.ts";
import { readLatex, readNames, writeLatex } from "./latex.ts";
import { writeNames } from "./names.ts";

type Raw = Fields<string>;

/** Every field of BibTeX that CSL has a place for. The first name that is there is read; the first is written. */
export const bibtexSlots: readonly Slot<string>[] = [
  {
    names: ["title", "subtitle"],
    read: ({ title, subtitle }) => ({
      title: [title, subtitle].flatMap((part) => (part ? [readLatex(part)] : [])).join(": "),
    }),
    write: ({ title }) => field("title", latex(title)),
  },
  names("author", ["author"]),
  names("editor", ["editor"]),
  names("translator", ["translator"]),
  names("container-author", ["bookauthor"]),
  {
    names: ["journal", "journaltitle", "booktitle"],
    read: (raw) => text("container-title", raw.journal ?? raw.journaltitle ?? raw.booktitle),
    write: (item, type) => field(inBook.has(type) ? "booktitle" : "journal", latex(item["container-title"])),
  },
  words("publisher", ["publisher", "institution", "school", "organization"], (type) =>
    type === "report" ? "institution" : type === "thesis" ? "school" : "publisher",
  ),
  words("publisher-place", ["address", "location"]),
  {
    names: ["number", "issue"],
    read: (raw, type) => text(inParts.has(type) ? "issue" : "number", raw.number ?? raw.issue),
    write: (item, type) => field("number", latex(inParts.has(type) ? item.issue : item.number)),
  },
  words("volume", ["volume"]),
  {
    names: ["pages"],
    read: ({ pages = "" }) => ({ page: readLatex(pages).replaceAll(/(\w)\s*[–—]\s*(?=\w)/g, "$1-") }),
    write: ({ page }) => field("pages", latex(page)?.replaceAll(/(\w)-(?=\w)/g, "$1--")),
  },
  words("edition", ["edition"]),
  words("genre", ["type"]),
  words("collection-title", ["series"]),
  words("title-short", ["shorttitle"]),
  words("event-title", ["eventtitle"]),
  words("event-place", ["venue"]),
  words("abstract", ["abstract"]),
  words("keyword", ["keywords"]),
  words("note", ["note"]),
  words("annote", ["annotation", "annote"]),
  {
    names: ["date", "year", "month", "day"],
    read: (raw) => ({ issued: readIssued(raw) }),
    write: ({ issued }) => writeIssued(issued),
  },
  date("accessed", ["urldate", "lastchecked"]),
  date("original-date", ["origdate"]),
  date("event-date", ["eventdate"]),
  {
    names: ["url", "howpublished"],
    read: (raw) => ({ URL: readAddress(raw) }),
    write: ({ URL }) => field("url", verbatim(URL)),
  },
  exact("DOI", "doi", (doi) => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "")),
  exact("ISBN", "isbn"),
  exact("ISSN", "issn"),
  {
    names: ["langid", "language"],
    read: (raw) => ({ language: readLanguage(readLatex(raw.langid ?? raw.language ?? "")) }),
    write: ({ language }) => writeLanguage(language),
  },
];

/** Containers that are books; numbers within that are those of an issue. */
const inBook = new Set(["chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"]);
const inParts = new Set(["article-journal", "article-magazine", "article-newspaper", "review", "periodical"]);

function words(name: string, fields: readonly string[], written?: (type: string) => string): Slot<string> {
  return {
    names: fields,
    read: (raw) =>
      text(
        name,
        fields.map((each) => raw[each]).find((value) => value !== undefined),
      ),
    write: (item, type) => field(written?.(type) ?? fields[0] ?? name, latex(item[name])),
  };
}

function names(name: string, fields: readonly [string]): Slot<string> {
  return {
    names: fields,
    // “and others” says that there are more, which CSL cannot.
    read: (raw) => {
      const found = readNames(raw[fields[0]] ?? "").filter(({ family }) => family !== "others");
      return found.length > 0 ? { [name]: found } : {};
    },
    write: (item) => field(fields[0], writeNames(item[name])),
  };
}

function date(name: string, fields: readonly string[]): Slot<string> {
  return {
    names: fields,
    read: (raw) => ({ [name]: readDate(readLatex(Object.values(raw)[0] ?? "")) }),
    write: (item) => field(fields[0] ?? name, dateWords(item[name])),
  };
}

/** Fields in which a letter means itself, though programs escape some. */
function exact(name: string, own: string, mended = (value: string) => value): Slot<string> {
  return {
    names: [own],
    read: (raw) => ({ [name]: mended(bare(raw[own] ?? "")) || undefined }),
    write: (item) => field(own, verbatim(item[name])),
  };
}

function field(name: string, value: string | undefined): Raw {
  return value === undefined || value === "" ? {} : { [name]: value };
}

function text(name: string, value: string | undefined): Item {
  const read = value === undefined ? "" : readLatex(value);
  return read === "" ? {} : { [name]: read };
}

function latex(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? writeLatex(String(value)) : undefined;
}

function dateWords(value: unknown): string | undefined {
  const written = writeDate(value);
  return written === undefined ? undefined : writeLatex(written);
}

function readIssued({ date: whole, year, month, day }: Raw): Item | undefined {
  if (whole !== undefined) return readDate(readLatex(whole));
  if (year === undefined) return undefined;
  const read = readLatex(year);
  if (month === undefined) return readDate(read);
  const number = readMonth(readLatex(month));
  if (!/^\d{4}$/.test(read) || number === null) return { raw: [readLatex(month), read].join(" ") };
  const parts = [read, number, ...(day === undefined ? [] : [readLatex(day)])];
  return readDate(writeParts(parts));
}

/** A year has a field that every program knows; what is more exact has one that newer ones know. */
function writeIssued(issued: unknown): Raw {
  const written = dateWords(issued);
  if (written === undefined) return {};
  if (/^\d{4}$/.test(written)) return { year: written };
  const year = /^\d{4}(?=-[\d-]+$)/.exec(written)?.[0];
  return { date: written, ...(year !== undefined && { year }) };
}

function readAddress({ url, howpublished }: Raw): string | undefined {
  const given = url ?? /https?:\/\/[^\s{}]+/.exec(howpublished ?? "")?.[0];
  return given === undefined ? undefined : bare(given);
}

function bare(value: string): string {
  return value
    .replace(/^\\url\{([^{}]*)\}$/, "$1")
    .replaceAll(/\\([%&_#~$])(?:\{\})?/g, "$1")
    .trim();
}

function verbatim(value: unknown): string | undefined {
  return typeof value === "string" ? value.replaceAll(/[{}\\]/g, encodeURIComponent) : undefined;
}

function writeLanguage(language: unknown): Raw {
  if (typeof language !== "string") return {};
  const name = languageName(language);
  return name === null ? field("language", writeLatex(language)) : { langid: name };
}

export function hasAddress(fields: Raw): boolean {
  return isObject(fields) && readAddress(fields) !== undefined;
}
