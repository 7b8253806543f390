import type { Claim } from "../claims/model.ts";
import type { JsonNode } from "#editor/json-node";
import type { CitationStyle } from "../citations/vocabulary.ts";
import type { Csl } from "../sources/model.ts";
import type { Reliability } from "../sources/vocabulary.ts";
import type { Credit, Imprint, Look } from "./house.ts";

export type { Credit, Imprint, Look } from "./house.ts";

export const exportFormats = ["docx", "pdf", "html", "md", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The text, the text with its annex, or the annex by itself. */
export const exportContents = ["text", "with-annex", "annex"] as const;
export type ExportContents = (typeof exportContents)[number];

/** The language that a brief is written in; its export's own words follow it, not the reader's interface. */
export const exportLanguages = ["pl", "en"] as const;
export type ExportLanguage = (typeof exportLanguages)[number];

export interface AnnexSource {
  id: string;
  csl: Csl;
  reliability: Reliability | null;
}

/** Claims in the text's order, with their evidence and verdicts; sources in the order in which to list them. */
export interface Annex {
  claims: readonly Claim[];
  sources: readonly AnnexSource[];
}

/** The commentary that one is the translation of. */
export interface Original {
  readonly id: string;
  readonly title: string;
  readonly language: ExportLanguage;
}

export interface ExportDocument {
  /** The brief's. */
  id: string;
  title: string;
  language: ExportLanguage;
  /** ISO day, 2026-03-19. */
  date: string;
  authors: readonly Credit[];
  translationOf?: Original;
  /** Absent from what is in no series. */
  look?: Look;
  imprint?: Imprint;
  /** The pictures that the text and the look show, by their ids. */
  images: ReadonlyMap<string, ExportImage>;
  /** Such as „Komentarze” and „21/2026”. */
  series?: string;
  number?: string;
  /** The live text, whose root is `doc`. */
  content: JsonNode;
  style: CitationStyle;
  /** What the text cites, by the ids that its citations name. */
  sources: ReadonlyMap<string, Csl>;
  annex: Annex | null;
  /** Whether the annex stands by itself, without the text. */
  annexAlone?: boolean;
  /** Claims to be told of at their words, in a format that has comments. */
  commented?: readonly Claim[];
  /** Absent from what was not released. */
  edition?: Edition | undefined;
}

export interface ExportImage {
  readonly contentType: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Which release of a brief this is. */
export interface Edition {
  /** From 1. */
  number: number;
  /** What was put right since the one before. */
  correction: string | null;
  /** SHA-256 of what was frozen, in hexadecimal digits. */
  hash: string;
}

export interface ExportFile {
  bytes: Uint8Array;
  contentType: string;
  filename: string;
}
