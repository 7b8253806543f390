import type { Composition } from "../compose.ts";
import type { Block, Leaf } from "../tree.ts";
import { escapeMarkdown, guardAddresses, guardLines } from "./escape-markdown.ts";
import { markdownBlocks, type MarkdownContext, markdownWords, topLevel } from "./tables.ts";

/** CommonMark with GitHub's tables and footnotes. The lead is told by its place alone. */
export function writeMarkdown(brief: Composition): string {
  const context: MarkdownContext = { ...topLevel, notes: [], images: brief.images };
  const byline = [brief.series, brief.byline].filter((part) => part !== "").join(" · ");
  const text = markdownBlocks([brief.lead, brief.body], context);
  const parts = [
    `# ${plainWords(brief.title).replace(/#+$/, "\\$&")}`,
    guardLines(plainWords(byline)),
    guardLines(plainWords(brief.correction)),
    text,
    writeNotes(context.notes),
    markdownBlocks([brief.annex], context),
    writeImprint(brief.imprint, context),
    guardLines(plainWords(brief.colophon)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** With a sign that nobody sees, by which an import knows it. */
function writeImprint(imprint: Block, context: MarkdownContext): string {
  return imprint.blocks.length > 0 ? `<!-- imprint -->\n\n${markdownBlocks([imprint], context)}` : "";
}

function plainWords(text: string): string {
  return guardAddresses(escapeMarkdown(text));
}

function writeNotes(notes: Leaf[]): string {
  return notes
    .map(({ inlines }) => guardLines(markdownWords(inlines, { ...topLevel, notes: [] })))
    .map((words, index) => `[^${index + 1}]: ${words}`)
    .join("\n\n");
}
