import { AppError } from "../errors.ts";
import type { Block } from "./blocks.ts";
import { excerpt } from "./excerpt.ts";
import { findHeadings } from "./find-headings.ts";
import { findSetHeadings } from "./find-set-headings.ts";
import { groupBlocks } from "./group-blocks.ts";
import { guessLanguage } from "./guess-language.ts";
import { joinBlocks } from "./join-blocks.ts";
import { isSetWithHyphens, knownWords } from "./join-hyphen.ts";
import { measureColumn } from "./measure-column.ts";
import type { ImportOptions, ImportedDocument } from "./model.ts";
import { layPages } from "./pdf/lay-pages.ts";
import { type PdfPage, readLayout } from "./pdf/read-layout.ts";
import { placeLead } from "./place-lead.ts";
import { toDocument } from "./to-document.ts";

/** Halves of words at lines' ends are no words by themselves. */
const brokenWords = /\p{L}+[-\u2010]\n\p{L}+/gu;

/**
 * Reads a PDF as a commentary: its words in reading order, column by column, in paragraphs as the page shows them; headings by
 * their letters, notes at the place of their signs, links on their words. Headers, footers and page numbers go, with a warning.
 * Throws `import-empty`, `import-scan`, `import-encrypted`, `import-too-large` and `import-unreadable`.
 */
export async function importPdf(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportedDocument> {
  return importPages(await readLayout(bytes), options);
}

/** As `importPdf`, from what stands where on the pages. */
export async function importPages(
  pages: readonly PdfPage[],
  options: ImportOptions = {},
): Promise<ImportedDocument> {
  const { lines, dropped, turned } = await layPages(pages);
  if (lines.length + turned.length === 0) throw new AppError("import-empty");
  const text = lines.map((line) => line.text).join("\n");
  const language = options.language ?? guessLanguage(text);
  const column = measureColumn(lines);
  const grouped = groupBlocks(lines, column);
  const blocks = findSetHeadings(grouped) ?? findHeadings(grouped, column);
  const placed = joinBlocks(placeLead(blocks, column), column);
  placed.loose.push(...turned.map(pageBlock));
  const joining = {
    language,
    column,
    known: knownWords(text.replace(brokenWords, " ")),
    hyphenated: isSetWithHyphens(lines),
  };
  const imported = toDocument(placed, joining);
  if (dropped.length === 0) return imported;
  const code = "page-lines-dropped";
  const warning = { code, excerpt: excerpt(dropped.join(" | ")), section: 0, block: 0 } as const;
  return { ...imported, warnings: [warning, ...imported.warnings] };
}

function pageBlock(text: string): Block {
  const line = { text, indent: 0, gap: 1, page: false, broken: false, spaced: false };
  return { kind: "page", lines: [line], findings: [] };
}
