export const bibliographyFormats = ["bibtex", "ris", "csl-json"] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** Why an entry of a file is none of the registry's. */
export const wrongEntryCodes = [
  "not-closed",
  "closed-early",
  "outside",
  "unreadable",
  "no-title",
  "invalid",
  "too-long",
] as const;
export type WrongEntryCode = (typeof wrongEntryCodes)[number];
