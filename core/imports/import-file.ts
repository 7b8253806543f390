import { AppError } from "../errors.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { importDocx } from "./import-docx.ts";
import { importHtml } from "./import-html.ts";
import { importMarkdown } from "./import-markdown.ts";
import { importPdf } from "./import-pdf.ts";
import { importText } from "./import-text.ts";
import type { ImportOptions, ImportedDocument } from "./model.ts";
import { requireContainer, sniffBytes } from "./sniff-bytes.ts";

const mebibyte = 1024 * 1024;
/** A text without pictures is not as large as this. */
export const largestText = 5 * mebibyte;
/** Pictures, which are left out, make up most of it. */
export const largestImport = 25 * mebibyte;

type Importer = (bytes: Uint8Array, options: ImportOptions) => ImportedDocument | Promise<ImportedDocument>;

const importers: Readonly<Record<string, Importer>> = {
  txt: ofText(importText),
  md: ofText(importMarkdown),
  markdown: ofText(importMarkdown),
  html: ofText(importHtml, true),
  htm: ofText(importHtml, true),
  docx: ofWord,
  docm: ofWord,
  doc: ofOldWord,
  pdf: ofPdf,
};

/**
 * Imports a file by its name's ending: .docx, .docm, .pdf, .html, .htm, .md, .markdown or .txt. Throws `import-unsupported-type`
 * for another ending, `import-wrong-content` for a file that is not what its ending says, `import-old-word` for a .doc,
 * `import-encrypted`, `import-scan` for a PDF without words, `import-too-large`, `import-unreadable` for what is damaged or no text, and `import-empty`.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<ImportedDocument> {
  const ending = endingOf(name);
  const importer = Object.hasOwn(importers, ending) ? importers[ending] : undefined;
  if (importer === undefined) throw new AppError("import-unsupported-type", { ending });
  requireSize(bytes, largestImport);
  return importer(bytes, options);
}

/** What a file of words says, as it is imported; null for others. Throws `import-unreadable`. */
export function wordsOfFile(name: string, bytes: Uint8Array): string | null {
  const ending = endingOf(name);
  if (!/^(?:txt|md|markdown|html?)$/.test(ending)) return null;
  return decodeBytes(bytes, /^html?$/.test(ending));
}

function endingOf(name: string): string {
  return (/\.([^.]+)$/.exec(name.slice(-20))?.[1] ?? "").toLowerCase();
}

function ofText(
  importer: (text: string, options: ImportOptions) => ImportedDocument,
  html = false,
): Importer {
  return (bytes, options) => {
    requireSize(bytes, largestText);
    return importer(decodeBytes(bytes, html), options);
  };
}

function ofWord(bytes: Uint8Array, options: ImportOptions): ImportedDocument {
  requireContainer(bytes, "zip");
  return importDocx(bytes, options);
}

function ofPdf(bytes: Uint8Array, options: ImportOptions): Promise<ImportedDocument> {
  requireContainer(bytes, "pdf");
  return importPdf(bytes, options);
}

/** Most are what they say, some only have an old name. */
function ofOldWord(bytes: Uint8Array, options: ImportOptions): ImportedDocument {
  const found = sniffBytes(bytes);
  if (found !== "zip" && found !== "ole") throw new AppError("import-unsupported-type", { ending: "doc" });
  return ofWord(bytes, options);
}

function requireSize(bytes: Uint8Array, largest: number): void {
  if (bytes.length > largest) throw new AppError("import-too-large", { bytes: bytes.length, largest });
}
