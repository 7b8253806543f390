import type { Csl } from "../sources/model.ts";
import { writeBibtex } from "./bibtex/write-bibtex.ts";
import { writeCslJson } from "./csl-json/write-csl-json.ts";
import { writeRis } from "./ris/write-ris.ts";
import type { BibliographyFormat } from "./vocabulary.ts";

interface Writer {
  readonly write: (items: readonly Csl[]) => readonly (() => string)[];
  /** What stands before, between and after the entries. */
  readonly around: readonly [string, string, string];
  readonly contentType: string;
  readonly extension: string;
}

const writers: Readonly<Record<BibliographyFormat, Writer>> = {
  bibtex: {
    write: writeBibtex,
    around: ["", "\n", ""],
    contentType: "application/x-bibtex; charset=utf-8",
    extension: "bib",
  },
  ris: {
    write: writeRis,
    around: ["", "\r\n", ""],
    contentType: "application/x-research-info-systems; charset=utf-8",
    extension: "ris",
  },
  "csl-json": {
    write: writeCslJson,
    around: ["[\n", ",\n", "\n]\n"],
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    extension: "json",
  },
};

/** After so many entries others may have the process. */
const turn = 50;

export interface BibliographyFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly filename: string;
}

/** A file of these sources in UTF-8; `name` is its name without an ending. */
export async function writeBibliography(
  items: readonly Csl[],
  format: BibliographyFormat,
  name: string,
): Promise<BibliographyFile> {
  const { write, around, contentType, extension } = writers[format];
  const [before, between, after] = around;
  const texts: string[] = [];
  for (const entry of write(items)) {
    texts.push(entry());
    if (texts.length % turn === 0) await new Promise(setImmediate);
  }
  const text = before + texts.join(between) + after;
  return { bytes: new TextEncoder().encode(text), contentType, filename: `${name}.${extension}` };
}
