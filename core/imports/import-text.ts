import { AppError } from "../errors.ts";
import { cleanText } from "./clean-text.ts";
import { closeSpacedLines } from "./close-spaced-lines.ts";
import { findHeadings } from "./find-headings.ts";
import { groupBlocks } from "./group-blocks.ts";
import { guessLanguage } from "./guess-language.ts";
import { joinBlocks } from "./join-blocks.ts";
import { knownWords } from "./join-hyphen.ts";
import { measureColumn } from "./measure-column.ts";
import type { ImportOptions, ImportedDocument } from "./model.ts";
import { placeLead } from "./place-lead.ts";
import { readLines } from "./read-lines.ts";
import { toDocument } from "./to-document.ts";

/**
 * Reads plain text, pasted or taken out of a PDF, as a commentary: lead, sections, whole paragraphs. Every word
 * of the text comes into the document once, in reading order; bullets and the numbers of lists and of matched
 * notes become nodes. Takes time in proportion to the text. Throws `import-empty` if there are no words.
 */
export function importText(text: string, options: ImportOptions = {}): ImportedDocument {
  const cleaned = cleanText(text);
  const lines = closeSpacedLines(readLines(cleaned));
  if (lines.length === 0) throw new AppError("import-empty");
  const language = options.language ?? guessLanguage(cleaned);
  const column = measureColumn(lines);
  const blocks = findHeadings(groupBlocks(lines, column), column);
  const placed = joinBlocks(placeLead(blocks, column), column);
  return toDocument(placed, { language, column, known: knownWords(cleaned) });
}
