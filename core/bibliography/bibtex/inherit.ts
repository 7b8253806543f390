import type { RawEntry } from "./scan-entry.ts";

/** What an entry has of the one that it refers to by crossref, unless it says so itself. */
const shared = [
  "editor",
  "publisher",
  "address",
  "location",
  "organization",
  "series",
  "volume",
  "year",
  "month",
  "date",
  "isbn",
  "issn",
  "journal",
  "journaltitle",
  "booktitle",
] as const;

/** The fields of an entry together with those of the one it is part of, whose title is that of the book. */
export function inherited(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): RawEntry["fields"] {
  const parent = byKey.get((entry.fields.crossref ?? "").toLowerCase());
  if (!parent || parent === entry) return entry.fields;
  const dated = ["year", "date", "month"].some((name) => name in entry.fields);
  const taken = shared.flatMap((name) => {
    const value = parent.fields[name];
    if (value === undefined || (dated && ["year", "date", "month"].includes(name))) return [];
    return [[name, value]];
  });
  const { title } = parent.fields;
  const booktitle = title !== undefined && entry.type.startsWith("in") ? { booktitle: title } : {};
  return { ...Object.fromEntries(taken), ...booktitle, ...entry.fields } as RawEntry["fields"];
}
