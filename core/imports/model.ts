import { z } from "zod";
import type { JsonNode } from "#editor/json-node";
import { languages } from "../briefs/vocabulary.ts";
import type { SectionKind } from "../sections/vocabulary.ts";
import { blockRoles } from "./vocabulary.ts";

export type Language = "pl" | "en";

/** What an importer did on its own judgement, or did not dare to do. Their sentences are in messages/. */
export const importWarningCodes = [
  /** The lead stood in the middle of the text; it now comes first. `detail.from`: the section it was found in. */
  "lead-moved",
  /** The text begins with a heading and nothing in it looks like a lead. */
  "lead-missing",
  /** Lines with blank lines between them were read as one paragraph. */
  "lines-closed-up",
  /** A paragraph in mid-sentence was joined to its other half behind a break. */
  "paragraph-joined-across-break",
  /** Two paragraphs met, or parted, where it may have been otherwise. */
  "paragraph-break-unsure",
  /** The paragraph stops in mid-sentence and nothing goes on from it. */
  "paragraph-unfinished",
  /** A hyphen at a line's end was taken out. `detail.before`: how it stood. */
  "hyphen-joined",
  /** A hyphen at a line's end was kept, though it may be a mere word break. */
  "hyphen-kept",
  /** An address broken over lines was put together. */
  "link-repaired",
  /** An address may be broken: what follows it was left alone. */
  "link-broken",
  /** An address that stood in the text's way was put at the end of the last section. */
  "link-moved",
  /** The same address stands in the text before. */
  "link-duplicate",
  /** An address of a kind that is not allowed: the words are kept, the link is not. `detail.href`. */
  "link-dropped",
  /** A page number or a running header was put at the end of the last section. */
  "page-line-moved",
  /** Headers, footers and page numbers of a PDF were left out: they belong to the pages. */
  "page-lines-dropped",
  /** A reference without its note, a note without its reference, or several of either: both stay text. */
  "note-unmatched",
  /** A line that may begin a list, or stand alone, was left as it is. */
  "line-kept-as-is",
  /** A paragraph in bold type was read as a heading. */
  "heading-guessed",
  /** A picture cannot be imported: it is elsewhere, broken, too large, or of another kind. `detail.src`. */
  "image-dropped",
  /** A line of the series, of the authors and the date, or of an edition is no part of the text. */
  "byline-left-out",
  /** What stood in the file's front matter and has no place in the text. */
  "front-matter-dropped",
  /** Changes that were tracked in the file are accepted. `detail`: how many `insertions`, `deletions` and `moves`; `where`. */
  "changes-accepted",
  /** A comment of the file is no part of the text. `detail`: its `author`, `date` and `words`. */
  "comment-left-out",
  /** What the file hides from its readers was left out. */
  "hidden-text-dropped",
  /** The words of a text box now stand after the paragraph that it hung on. */
  "text-box-moved",
  /** A table of contents was left out. */
  "contents-dropped",
  /** The file has macros: they were neither read nor kept. */
  "macros-ignored",
] as const;
export type ImportWarningCode = (typeof importWarningCodes)[number];

export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** The words concerned, at most 120 characters. */
  readonly excerpt: string;
  /** An index in `sections` of the imported document. */
  readonly section: number;
  /** An index in the imported document's content. */
  readonly block: number;
  readonly detail?: Readonly<Record<string, string>>;
}

export interface ImportedSection {
  readonly kind: SectionKind;
  /** The heading's words; empty for the lead. */
  readonly title: string;
}

export interface ImportedDocument {
  readonly title: string | null;
  readonly language: Language;
  /** `{ type: "doc" }`; what stands before the first `sectionHeading` is the lead. */
  readonly content: JsonNode;
  /** In reading order; the lead is listed only if it has words. */
  readonly sections: readonly ImportedSection[];
  readonly warnings: readonly ImportWarning[];
  /** What the text shows, by the ids that its pictures have until they are stored; absent: nothing. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

export interface ImportOptions {
  /** Skips the guess. */
  readonly language?: Language;
}

/** A warning before the section that it falls into is known. */
export interface Finding {
  readonly code: ImportWarningCode;
  readonly excerpt: string;
  readonly detail?: Readonly<Record<string, string>>;
}

export const importWarning = z.object({
  code: z.string(),
  excerpt: z.string(),
  section: z.number().int(),
  /** Of the text as it was imported; absent in what was imported before this was noted. */
  block: z.number().int().optional(),
  detail: z.record(z.string(), z.string()).optional(),
});

/** What would be made of a file, for somebody to check before it is. */
export const importPreview = z.object({
  title: z.string(),
  language: z.enum(languages),
  /** Names what was read: corrections say what they correct. */
  reading: z.string(),
  /** What a file of words says, to be shown beside what was read of it; null for others, and for pasted text. */
  original: z.string().nullable(),
  /** The blocks of the text. A correction names one by its index. */
  content: z.array(z.record(z.string(), z.unknown())),
  /** In order. A correction names one by its index; `block` is that which holds it. */
  links: z.array(z.object({ block: z.number().int(), words: z.string(), href: z.string() })),
  warnings: z.array(importWarning),
});
export type ImportPreview = z.infer<typeof importPreview>;

const index = z.number().int().min(0).max(100_000);

export const importCorrections = z.object({
  /** `reading` of the preview that is corrected. */
  reading: z.string().max(100),
  blocks: z
    .array(z.object({ block: index, role: z.enum(blockRoles) }))
    .max(20_000)
    .default([]),
  /** Another address, or null: the words are no link. */
  links: z
    .array(z.object({ link: index, href: z.string().trim().max(2000).nullable() }))
    .max(20_000)
    .default([]),
});
export type ImportCorrections = z.infer<typeof importCorrections>;
