import type { BibliographyFormat } from "./vocabulary.ts";

/** The format of a file by how it begins; null for one that is none of ours. */
export function guessFormat(text: string): BibliographyFormat | null {
  if (/^\s*(?:\[\s*(?:\{|\])|\{\s*")/.test(text)) return "csl-json";
  if (/^\s{0,3}TY {1,2}-/m.test(text)) return "ris";
  if (/@[ \t]*\p{L}[\p{L}\p{N}_-]*\s*[{(]/u.test(text)) return "bibtex";
  return null;
}
