import { readDate, readMonth, writeDate, writeParts } from "../partial-date.ts";
import { isObject } from "../remainder.ts";
import type { Fields, Item, Slot } from "../slots.ts";

type Tags = Fields<readonly string[]>;
type RisSlot = Slot<readonly string[]>;

/** Every tag of RIS that CSL has a place for. The first that is there is read; the first is written. */
export const risSlots: readonly RisSlot[] = [
  words("title", ["TI", "T1"]),
  names("author", ["AU", "A1"]),
  names("editor", ["ED", "A2"]),
  names("collection-editor", ["A3"]),
  names("translator", ["A4"]),
  words("container-title", ["T2", "JO", "JF", "BT"]),
  words("container-title-short", ["JA", "J2"]),
  words("publisher", ["PB"]),
  words("publisher-place", ["CY", "PP"]),
  {
    names: ["IS", "M1"],
    read: (tags, type) => {
      const [own, other] = inParts.has(type) ? ["issue", "number"] : ["number", "issue"];
      return { ...text(own ?? "", tags.IS), ...text(other ?? "", tags.M1) };
    },
    write: (item, type) => {
      const [own, other] = inParts.has(type) ? ["issue", "number"] : ["number", "issue"];
      return { ...tag("IS", item[own ?? ""]), ...tag("M1", item[other ?? ""]) };
    },
  },
  words("volume", ["VL"]),
  {
    names: ["SP", "EP"],
    read: ({ SP, EP }) => text("page", [[SP?.[0] ?? "", EP?.[0] ?? ""].filter(Boolean).join("-")]),
    write: ({ page }) => writePages(page),
  },
  words("edition", ["ET"]),
  words("genre", ["M3"]),
  words("collection-title", ["T3"]),
  words("title-short", ["ST"]),
  words("abstract", ["AB", "N2"]),
  {
    names: ["KW"],
    read: ({ KW = [] }) => text("keyword", [KW.map((word) => word.trim()).join(", ")]),
    write: ({ keyword }): Tags => (typeof keyword === "string" ? { KW: keyword.split(", ") } : {}),
  },
  words("note", ["N1"]),
  words("annote", ["RN"]),
  {
    names: ["DA", "PY", "Y1"],
    read: ({ DA, PY, Y1 }) => ({ issued: readSlashed(DA?.[0] || PY?.[0] || Y1?.[0] || "") }),
    write: ({ issued }) => writeIssued(issued),
  },
  {
    names: ["Y2"],
    read: ({ Y2 }) => ({ accessed: readSlashed(Y2?.[0] ?? "") }),
    write: ({ accessed }) => tag("Y2", slashed(accessed)),
  },
  {
    names: ["UR"],
    read: ({ UR }) => ({ URL: UR?.[0]?.trim() }),
    write: ({ URL }) => tag("UR", URL),
  },
  {
    names: ["DO"],
    read: ({ DO }) =>
      text(
        "DOI",
        DO?.map((doi) => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "")),
      ),
    write: ({ DOI }) => tag("DO", DOI),
  },
  {
    names: ["SN"],
    read: ({ SN }) => text(/^\s*[\dXx]{4}-?[\dXx]{4}\s*$/.test(SN?.[0] ?? "") ? "ISSN" : "ISBN", SN),
    write: ({ ISSN, ISBN }) => tag("SN", ISSN ?? ISBN),
  },
  words("language", ["LA"]),
  words("archive", ["DB"]),
  words("call-number", ["CN"]),
];

const inParts = new Set(["article-journal", "article-magazine", "article-newspaper", "periodical"]);

function words(name: string, tags: readonly string[]): RisSlot {
  return {
    names: tags,
    read: (given) =>
      text(
        name,
        tags.map((each) => given[each]).find((values) => values?.[0]),
      ),
    write: (item) => tag(tags[0] ?? name, item[name]),
  };
}

function names(name: string, tags: readonly string[]): RisSlot {
  return {
    names: tags,
    read: (given) => {
      const found = tags.flatMap((each) => given[each] ?? []).flatMap((value) => readName(value) ?? []);
      return found.length > 0 ? { [name]: found } : {};
    },
    write: (item) => {
      const given: unknown = item[name];
      const written = Array.isArray(given) ? given.map(writeName) : [];
      return written.length > 0 ? { [tags[0] ?? name]: written } : {};
    },
  };
}

function readName(value: string): Item | null {
  const [family = "", given = "", suffix = ""] = value.split(",").map((part) => part.trim());
  if (family === "") return null;
  if (!value.includes(",")) return { literal: family };
  return { family, ...(given !== "" && { given }), ...(suffix !== "" && { suffix }) };
}

function writeName(name: unknown): string {
  if (!isObject(name)) return "";
  const { literal, family, given, suffix, "non-dropping-particle": particle } = name;
  if (typeof literal === "string") return literal;
  const last = [particle, family].filter(Boolean).join(" ");
  return `${last}, ${[given ?? "", suffix].filter((part) => part !== undefined).join(", ")}`.trim();
}

function text(name: string, values: readonly string[] | undefined): Item {
  const value = values?.[0]?.trim() ?? "";
  return value === "" ? {} : { [name]: value };
}

function tag(name: string, value: unknown): Tags {
  const written = typeof value === "number" ? String(value) : value;
  return typeof written === "string" && written !== "" ? { [name]: [written] } : {};
}

/** 2026/03/19/, perhaps with the time of day behind the third slash; other words there, as in 2026///spring, are kept. */
function readSlashed(value: string): Item | undefined {
  const [year = "", month = "", day = "", other = ""] = value.split("/").map((part) => part.trim());
  if (!value.includes("/")) return readDate(value);
  const number = readMonth(month);
  if (
    (other !== "" && !/^\d{1,2}:\d\d/.test(other)) ||
    !/^\d{4}$/.test(year) ||
    (month !== "" && number === null)
  )
    return readDate(value);
  const parts = [year, ...(number === null ? [] : [number, ...(day === "" ? [] : [day])])];
  return readDate(writeParts(parts));
}

function writeIssued(issued: unknown): Tags {
  const written = slashed(issued);
  if (written === undefined) return {};
  if (/^\d{4}$/.test(written)) return { PY: [written] };
  const year = /^\d{4}(?=\/)/.exec(written)?.[0];
  return { DA: [written], ...(year !== undefined && { PY: [year] }) };
}

function slashed(date: unknown): string | undefined {
  const written = writeDate(date);
  return written !== undefined && /^[\d-]+$/.test(written) ? written.replaceAll("-", "/") : written;
}

function writePages(page: unknown): Tags {
  if (typeof page !== "string") return tag("SP", page);
  const [, from, to] = /^([^-]+)-([^-]+)$/.exec(page) ?? [];
  return from && to ? { SP: [from], EP: [to] } : tag("SP", page);
}
