import type { Composition, Logo } from "../compose.ts";
import { labels } from "../labels.ts";
import type { Block, Leaf } from "../tree.ts";
import { metadata } from "./describe.ts";
import { dataAddress } from "./data-address.ts";
import { escapeHtml } from "./escape-html.ts";
import { lookStyle, style } from "./style.ts";
import { htmlBlocks, type HtmlContext, htmlInlines } from "./tables.ts";

/** One file that needs nothing else: nothing that runs, no font; pictures are within. `linkedData` is for machines that read it. */
export function writeHtml(brief: Composition, linkedData: object): string {
  const context: HtmlContext = { words: labels[brief.language], notes: [], tables: 0, images: brief.images };
  const title = escapeHtml(brief.title);
  const lead = writePart("div", "lead", brief.lead, context);
  const body = htmlBlocks([brief.body], context);
  const notes = writeNotes(context);
  return `<!doctype html>
<html lang="${brief.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${metadata(brief)}<style>${style}${lookStyle(brief.look)}</style>
<script type="application/ld+json">${scriptOf(linkedData)}</script>
</head>
<body>
<main>
<article>
<header>
${writeLogo(brief.logo)}${writeLine("series", brief.series)}<h1>${title}</h1>
<p class="byline">${escapeHtml(brief.byline)}</p>
${writeLine("correction", brief.correction)}</header>
${lead}${body}
${notes}${writePart("section", "annex", brief.annex, context)}${writePart("footer", "imprint", brief.imprint, context)}${writeLine("colophon", brief.colophon)}</article>
</main>
</body>
</html>
`;
}

function writeLogo(logo: Logo | null): string {
  if (!logo) return "";
  const { width, height } = logo.image;
  const source = dataAddress(logo.image);
  return `<img class="logo" src="${source}" width="${width}" height="${height}" alt="${escapeHtml(logo.alt)}">\n`;
}

function writeLine(name: string, words: string): string {
  return words ? `<p class="${name}">${escapeHtml(words)}</p>\n` : "";
}

/** No words of the text may end the element. */
function scriptOf(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function writePart(
  tag: "div" | "section" | "footer",
  name: string,
  part: Block,
  context: HtmlContext,
): string {
  return part.blocks.length > 0
    ? `<${tag} class="${name}">\n${htmlBlocks([part], context)}\n</${tag}>\n`
    : "";
}

/** After the text, each with the way back to its place. */
function writeNotes(context: HtmlContext): string {
  if (context.notes.length === 0) return "";
  const items = context.notes.map((note, index) => writeNote(note, index + 1, context));
  const { notes } = context.words;
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${notes}</h2>
<ol>
${items.join("\n")}
</ol>
</section>
`;
}

function writeNote({ inlines }: Leaf, number: number, context: HtmlContext): string {
  const back = `<a href="#ref-${number}" role="doc-backlink" aria-label="${context.words.backToText}, ${number}">↩</a>`;
  return `<li id="note-${number}"><p>${htmlInlines(inlines, context)} ${back}</p></li>`;
}
