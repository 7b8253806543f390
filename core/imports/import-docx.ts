import { AppError } from "../errors.ts";
import { chooseSections } from "./choose-sections.ts";
import { BodyReader, titleLevel } from "./docx/body-reader.ts";
import { guessHeadings } from "./docx/guess-headings.ts";
import { openPackage } from "./docx/open-package.ts";
import { wordsOf } from "./flatten-blocks.ts";
import { guessLanguage } from "./guess-language.ts";
import type { JsonNode } from "#editor/json-node";
import type { ImportOptions, ImportedDocument } from "./model.ts";

/**
 * Reads a Word document (.docx) as a commentary: title, headings, lists, tables, notes and links by what the file says they
 * are, in whatever language it was written. Tracked changes are accepted; comments and macros are left out with
 * a warning each. Throws `import-empty`, `import-encrypted`, `import-wrong-content`, `import-too-large`, `import-unreadable`.
 */
export function importDocx(bytes: Uint8Array, options: ImportOptions = {}): ImportedDocument {
  const file = openPackage(bytes);
  const reader = new BodyReader(file);
  const read = reader.read();
  const words = read.map(wordsOf).join("\n");
  if (words.trim() === "") throw new AppError("import-empty");
  const guessed = guessHeadings(read, reader.looks);
  const findings = [...reader.findings, ...guessed.findings].toSorted((a, b) => a.at - b.at);
  if (file.hasMacros) findings.unshift({ code: "macros-ignored", excerpt: "", at: 0 });
  const page = {
    blocks: lowerHeadings(guessed.blocks),
    findings,
    language: options.language ?? guessLanguage(words),
  };
  return { ...chooseSections(page), images: reader.images };
}

/** Below a title, which takes the first level for itself, headings begin at the second; so does one alone amid the text. */
function lowerHeadings(blocks: readonly JsonNode[]): JsonNode[] {
  const levels = blocks.map(({ type, attrs }) => (type === "heading" ? Number(attrs?.level) : null));
  const title = levels.indexOf(titleLevel);
  const isAlone = levels.indexOf(1) > 0 && levels.filter((level) => level !== null).length === 1;
  return blocks.map((block, index) => {
    const level = levels[index] ?? null;
    if (level === null) return block;
    const lowered = title < 0 && !isAlone ? level : index === title ? 1 : Math.max(level, 1) + 1;
    return { ...block, attrs: { level: Math.min(lowered, 6) } };
  });
}
