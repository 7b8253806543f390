import type { Csl } from "../sources/model.ts";
import { writeBibtex } from "./bibtex/write-bibtex.ts";
import { writeCslJson } from "./csl-json/write-csl-json.ts";
import { writeRis } from "./ris/write-ris.ts";
import type { BibliographyFormat } from "./vocabulary.ts";

interface Writer {
  readonly write: (items: readonly Csl[]) => string;
  readonly contentType: string;
  readonly extension: string;
}

const writers: Readonly<Record<BibliographyFormat, Writer>> = {
  bibtex: { write: writeBibtex, contentType: "application/x-bibtex; charset=utf-8", extension: "bib" },
  ris: {
    write: writeRis,
    contentType: "application/x-research-info-systems; charset=utf-8",
    extension: "ris",
  },
  "csl-json": {
    write: writeCslJson,
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    extension: "json",
  },
};

export interface BibliographyFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly filename: string;
}

/** A file of these sources; `name` is its name without an ending. */
export function writeBibliography(
  items: readonly Csl[],
  format: BibliographyFormat,
  name: string,
): BibliographyFile {
  const { write, contentType, extension } = writers[format];
  return { bytes: new TextEncoder().encode(write(items)), contentType, filename: `${name}.${extension}` };
}
