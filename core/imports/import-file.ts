import { AppError } from "../errors.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { importHtml } from "./import-html.ts";
import { importMarkdown } from "./import-markdown.ts";
import { importText } from "./import-text.ts";
import type { ImportOptions, ImportedDocument } from "./model.ts";

export const largestImport = 5 * 1024 * 1024;

const importers: Readonly<Record<string, (text: string, options: ImportOptions) => ImportedDocument>> = {
  txt: importText,
  md: importMarkdown,
  markdown: importMarkdown,
  html: importHtml,
  htm: importHtml,
};

/**
 * Imports a file by its name's ending: .txt, .md, .markdown, .html or .htm. Throws `import-unsupported-type`
 * for another ending, `import-too-large` above 5 MB, `import-unreadable` for what is no text, `import-empty`.
 */
export function importFile(name: string, bytes: Uint8Array, options: ImportOptions = {}): ImportedDocument {
  const ending = (/\.([^.]+)$/.exec(name.slice(-20))?.[1] ?? "").toLowerCase();
  const importer = Object.hasOwn(importers, ending) ? importers[ending] : undefined;
  if (importer === undefined) throw new AppError("import-unsupported-type", { ending });
  if (bytes.length > largestImport)
    throw new AppError("import-too-large", { bytes: bytes.length, largest: largestImport });
  return importer(decodeBytes(bytes, ending.startsWith("htm")), options);
}
