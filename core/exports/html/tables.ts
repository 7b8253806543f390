import type { Labels } from "../labels.ts";
import { layTable, type PlacedCell } from "../lay-table.ts";
import { imageOf } from "#editor/image-attributes";
import { headingLevel, listStart } from "../attributes.ts";
import {
  anchorOf,
  type Block,
  type Inline,
  type Leaf,
  type Marked,
  type MarkTable,
  type NodeTable,
} from "../tree.ts";
import type { ExportImage } from "../model.ts";
import { altWords, wordsOf } from "../picture-words.ts";
import { dataAddress } from "./data-address.ts";
import { escapeHtml } from "./escape-html.ts";

export interface HtmlContext {
  words: Labels;
  /** The notes met so far, in their order: number n is at n - 1. */
  notes: Leaf[];
  /** How many tables were met so far. */
  tables: number;
  images: ReadonlyMap<string, ExportImage>;
}

export function htmlBlocks(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => nodes[block.type](block, context)).join("\n");
}

export function htmlInlines(inlines: readonly Inline[], context: HtmlContext): string {
  return inlines.map((inline) => htmlInline(inline, context)).join("");
}

function htmlInline(inline: Inline, context: HtmlContext): string {
  return inline.type === "marked" ? marks[inline.mark](inline, context) : nodes[inline.type](inline, context);
}

const nodes: NodeTable<string, string, HtmlContext> = {
  doc: ({ blocks }, context) => htmlBlocks(blocks, context),
  paragraph: (block, context) => {
    const anchor = anchorOf(block);
    const place = `${anchor === null ? "" : ` id="${anchor}"`}${block.attrs.entry ? ' class="entry"' : ""}`;
    return `<p${place}>${htmlInlines(block.inlines, context)}</p>`;
  },
  sectionHeading: ({ inlines }, context) => `<h2>${htmlInlines(inlines, context)}</h2>`,
  heading: ({ attrs, inlines }, context) => {
    const tag = `h${headingLevel(attrs)}`;
    return `<${tag}>${htmlInlines(inlines, context)}</${tag}>`;
  },
  bulletList: ({ blocks }, context) => `<ul>\n${htmlBlocks(blocks, context)}\n</ul>`,
  orderedList: ({ attrs, blocks }, context) => {
    const start = listStart(attrs);
    return `<ol${start === 1 ? "" : ` start="${start}"`}>\n${htmlBlocks(blocks, context)}\n</ol>`;
  },
  listItem: ({ blocks }, context) => `<li>${htmlBlocks(blocks, context)}</li>`,
  blockquote: ({ blocks }, context) => `<blockquote>\n${htmlBlocks(blocks, context)}\n</blockquote>`,
  table: writeTable,
  tableRow: ({ blocks }, context) => `<tr>${htmlBlocks(blocks, context)}</tr>`,
  tableHeader: ({ blocks }, context) => htmlBlocks(blocks, context),
  tableCell: ({ blocks }, context) => htmlBlocks(blocks, context),
  image: writePicture,
  text: ({ text }) => escapeHtml(text),
  footnote: (note, { notes, words }) => {
    const number = notes.push(note);
    const label = `aria-label="${words.note} ${number}"`;
    return `<sup><a id="ref-${number}" href="#note-${number}" role="doc-noteref" ${label}>${number}</a></sup>`;
  },
  citation: ({ inlines, entry }, context) => {
    const words = htmlInlines(inlines, context);
    return entry === undefined ? words : `<a href="#${entry}" role="doc-biblioref">${words}</a>`;
  },
  hardBreak: () => "<br>",
};

const marks: MarkTable<string, HtmlContext> = {
  bold: wrapIn("strong"),
  italic: wrapIn("em"),
  underline: wrapIn("u"),
  link: ({ attrs, inlines }, context) =>
    `<a href="${escapeHtml(String(attrs.href))}">${htmlInlines(inlines, context)}</a>`,
  claim: ({ inlines }, context) => htmlInlines(inlines, context),
  entity: ({ inlines }, context) => htmlInlines(inlines, context),
};

function writePicture({ attrs, inlines }: Block, context: HtmlContext): string {
  const { imageId, alt } = imageOf(attrs);
  const image = context.images.get(imageId);
  const words = htmlInlines(inlines, context);
  const caption = words === "" ? "" : `\n<figcaption>${words}</figcaption>`;
  const shown = escapeHtml(alt || wordsOf(inlines));
  const picture = image
    ? `<img src="${dataAddress(image)}" width="${image.width}" height="${image.height}" alt="${shown}">`
    : htmlInlines(altWords(alt), context);
  return `<figure>\n${picture}${caption}\n</figure>`;
}

function wrapIn(tag: string) {
  return ({ inlines }: Marked, context: HtmlContext) => `<${tag}>${htmlInlines(inlines, context)}</${tag}>`;
}

/** A table scrolls sideways where it is wider than the page; hence the region that a keyboard can reach. */
function writeTable(table: Block, context: HtmlContext): string {
  const { rows, headerRows } = layTable(table);
  context.tables += 1;
  const written = rows.map((row) => `<tr>${row.map((cell) => writeCell(cell, context)).join("")}</tr>`);
  const head = headerRows > 0 ? `<thead>\n${written.slice(0, headerRows).join("\n")}\n</thead>\n` : "";
  const body = `<tbody>\n${written.slice(headerRows).join("\n")}\n</tbody>`;
  const region = `class="table" role="region" tabindex="0" aria-label="${context.words.table} ${context.tables}"`;
  return `<div ${region}>\n<table>\n${head}${body}\n</table>\n</div>`;
}

function writeCell({ node, colspan, rowspan, scope }: PlacedCell, context: HtmlContext): string {
  const tag = scope ? "th" : "td";
  const columns = colspan > 1 ? ` colspan="${colspan}"` : "";
  const rows = rowspan > 1 ? ` rowspan="${rowspan}"` : "";
  const heads = scope ? ` scope="${scope}"` : "";
  return `<${tag}${heads}${columns}${rows}>${htmlBlocks([node], context)}</${tag}>`;
}
