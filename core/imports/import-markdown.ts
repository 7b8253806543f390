import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import { AppError } from "../errors.ts";
import { readFrontMatter } from "./front-matter.ts";
import { importHtml } from "./import-html.ts";
import { renderWithNotes, takeNotes } from "./markdown-notes.ts";
import { excerpt } from "./excerpt.ts";
import { takeByline } from "./take-byline.ts";
import type { ImportOptions, ImportedDocument } from "./model.ts";

/**
 * Reads Markdown (CommonMark with tables and notes) as a commentary: "#" is the title, "##" begin sections, "###"
 * and deeper are smaller headings. HTML in it is read as `importHtml` reads it, with its error codes.
 */
export function importMarkdown(markdown: string, options: ImportOptions = {}): ImportedDocument {
  const { title, language, body, findings } = readFrontMatter(
    markdown.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"),
  );
  if (body.trim() === "") throw new AppError("import-empty");
  const { body: text, byline } = takeByline(body);
  const html = renderWithNotes(createParser(), takeNotes(text));
  const imported = importHtml(html, { language: options.language ?? language ?? undefined });
  return {
    ...imported,
    title: imported.title ?? title,
    warnings: [
      ...findings.map((finding) => ({ ...finding, section: 0, block: 0 })),
      ...(byline === null
        ? []
        : [{ code: "byline-left-out" as const, excerpt: excerpt(byline), section: 0, block: 0 }]),
      ...imported.warnings,
    ],
  };
}

/** Indented lines are paragraphs, not code; which addresses are allowed is decided, and reported, by `importHtml`. */
function createParser(): MarkdownIt {
  const parser = createMarkdownIt({ html: true }).disable("code");
  parser.validateLink = () => true;
  return parser;
}
