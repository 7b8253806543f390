import type { Csl } from "../sources/model.ts";

/** A document as it came. */
export interface RawDocument {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** As the server declares it. */
  readonly charset: string | null;
  /** Where it was found; null for a file. */
  readonly address: string | null;
  /** Of a file, or the last part of its address. */
  readonly name: string;
}

/** A document as it was understood. */
export interface ReadDocument {
  readonly csl: Csl;
  /** Its words, a blank line between blocks; null for what is known by its record only. */
  readonly text: string | null;
  /** The readable part of a page, sanitised. */
  readonly html: string | null;
}

/** So much of a text is kept, in UTF-16 units. */
export const longestText = 1_000_000;
