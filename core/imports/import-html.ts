import { AppError } from "../errors.ts";
import { chooseSections } from "./choose-sections.ts";
import { FoundImages } from "./found-images.ts";
import { wordsOf } from "./flatten-blocks.ts";
import { guessLanguage } from "./guess-language.ts";
import { BlockReader, isTitle } from "./html-blocks.ts";
import { readClasses } from "./html-classes.ts";
import { findHtmlComments } from "./html-comments.ts";
import { findHtmlNotes } from "./html-notes.ts";
import { type HtmlParent, attribute, elementsOf, parseHtml } from "./html-tree.ts";
import { nestFlatLists } from "./nest-flat-lists.ts";
import type { ImportOptions, ImportedDocument, Language } from "./model.ts";

/**
 * Reads a web page, or pasted rich text, as a commentary: h1 is the title, h2 begin sections, h3 and h4 are
 * smaller headings; a page that uses other levels is read by those it uses. Only http, https and mailto links
 * stay links; what is not text (scripts, forms) goes, and so do pictures that the page does not hold. Throws `import-empty` if there are no words and
 * `import-unreadable` if the page is nested beyond measure.
 */
export function importHtml(html: string, options: ImportOptions = {}): ImportedDocument {
  const root = parseHtml(html);
  nestFlatLists(root);
  const found = new FoundImages();
  const reader = new BlockReader({
    found,
    notes: findHtmlNotes(root),
    comments: findHtmlComments(root),
    classes: readClasses(root),
    hasTitle: [...elementsOf(root)].some(isTitle),
  });
  const blocks = reader.read(root);
  const words = blocks.map(wordsOf).join("\n");
  if (words.trim() === "") throw new AppError("import-empty");
  const language = options.language ?? languageOf(root) ?? guessLanguage(words);
  return { ...chooseSections({ blocks, findings: reader.findings, language }), images: found.images };
}

function languageOf(root: HtmlParent): Language | null {
  for (const element of elementsOf(root)) {
    if (element.tagName !== "html") continue;
    const language = attribute(element, "lang")?.slice(0, 2).toLowerCase();
    return language === "pl" || language === "en" ? language : null;
  }
  return null;
}
