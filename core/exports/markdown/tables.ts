import { headingLevel, listStart } from "../attributes.ts";
import { layTable, type TableLayout } from "../lay-table.ts";
import {
  anchorOf,
  type Block,
  type Inline,
  type Leaf,
  type Marked,
  type MarkTable,
  type NodeTable,
} from "../tree.ts";
import { imageOf } from "#editor/image-attributes";
import { dataAddress } from "../html/data-address.ts";
import type { ExportImage } from "../model.ts";
import { altWords, wordsOf } from "../picture-words.ts";
import { em, emphasise, strong, wrap } from "./emphasise.ts";
import { escapeMarkdown, guardAddresses, guardLines, type Neighbours } from "./escape-markdown.ts";
import { writeItems } from "./write-items.ts";

export interface MarkdownContext extends Neighbours {
  /** The notes met so far, in their order: number n is at n - 1. */
  notes: Leaf[];
  /** How a line is broken where it stands: a table's row and a heading have only one. */
  lineBreak: "\\\n" | "<br>";
  /** Neighbouring lists of one kind take turns at two markers, or they would be read as one list. */
  otherMarker: boolean;
  images: ReadonlyMap<string, ExportImage>;
}

export const topLevel = {
  before: "",
  after: "",
  lineBreak: "\\\n",
  otherMarker: false,
  images: new Map<string, ExportImage>(),
} as const;

export function markdownBlocks(blocks: readonly Block[], context: MarkdownContext): string {
  const written: string[] = [];
  let otherMarker = false;
  blocks.forEach((block, index) => {
    otherMarker = blocks[index - 1]?.type === block.type && !otherMarker;
    written.push(nodes[block.type](block, { ...context, otherMarker }));
  });
  return written.filter((text) => text !== "").join("\n\n");
}

/** Words that stand in lines, up to what only a line's start can turn into something else. */
export function markdownWords(inlines: readonly Inline[], context: MarkdownContext): string {
  return guardAddresses(markdownInlines(inlines, context));
}

function markdownInlines(inlines: readonly Inline[], context: MarkdownContext): string {
  let written = "";
  inlines.forEach((inline, index) => {
    const next = inlines[index + 1];
    const before = written.at(-1) ?? context.before;
    const after = next ? firstSign(next, context) : context.after;
    written += markdownInline(inline, { ...context, before, after });
  });
  return written;
}

function markdownInline(inline: Inline, context: MarkdownContext): string {
  return inline.type === "marked" ? marks[inline.mark](inline, context) : nodes[inline.type](inline, context);
}

/** The sign that an inline begins with, found by writing it aside, so that no note is counted twice. */
function firstSign(inline: Inline, context: MarkdownContext): string {
  return markdownInline(inline, { ...context, notes: [], before: "", after: "" }).charAt(0);
}

const nodes: NodeTable<string, string, MarkdownContext> = {
  doc: ({ blocks }, context) => markdownBlocks(blocks, context),
  paragraph: (block, context) => {
    const anchor = anchorOf(block);
    const words = guardLines(markdownWords(block.inlines, context));
    return anchor === null ? words : `<a id="${anchor}"></a>${words}`;
  },
  image: writePicture,
  sectionHeading: ({ inlines }, context) => writeHeading(2, inlines, context),
  heading: ({ attrs, inlines }, context) => writeHeading(headingLevel(attrs), inlines, context),
  bulletList: ({ blocks }, context) =>
    writeItems(blocks, () => (context.otherMarker ? "*" : "-"), writeItem(context)),
  orderedList: ({ attrs, blocks }, context) => {
    const sign = context.otherMarker ? ")" : ".";
    return writeItems(blocks, (index) => `${listStart(attrs) + index}${sign}`, writeItem(context));
  },
  listItem: ({ blocks }, context) => markdownBlocks(blocks, context),
  blockquote: ({ blocks }, context) =>
    markdownBlocks(blocks, context)
      .split("\n")
      .map((line) => `> ${line}`.trimEnd())
      .join("\n"),
  table: (table, context) => writeTable(layTable(table), context),
  tableRow: ({ blocks }, context) => markdownBlocks(blocks, context),
  tableHeader: writeCell,
  tableCell: writeCell,
  text: ({ text }, context) => escapeMarkdown(text, context),
  footnote: (note, { notes }) => `[^${notes.push(note)}]`,
  citation: ({ inlines, entry }, context) =>
    entry === undefined ? markdownInlines(inlines, context) : linkTo(`#${entry}`, inlines, context),
  hardBreak: (_, { lineBreak }) => lineBreak,
};

const marks: MarkTable<string, MarkdownContext> = {
  bold: ({ inlines }, context) =>
    emphasise(markdownInlines(inlines, { ...context, before: "*", after: "*" }), strong, context),
  italic: ({ inlines }, context) =>
    emphasise(markdownInlines(inlines, { ...context, before: "_", after: "_" }), em, context),
  underline: ({ inlines }, context) =>
    wrap(markdownInlines(inlines, { ...context, before: ">", after: "<" }), "u"),
  link: ({ attrs, inlines }, context) => linkTo(escapeAddress(String(attrs.href)), inlines, context),
  claim: plain,
  entity: plain,
};

function writeItem(context: MarkdownContext) {
  return (item: Block) => nodes[item.type](item, context);
}

function plain({ inlines }: Marked, context: MarkdownContext): string {
  return markdownInlines(inlines, context);
}

/** The picture itself is in the address; its caption is the next line of the paragraph. */
function writePicture({ attrs, inlines }: Block, context: MarkdownContext): string {
  const { imageId, alt } = imageOf(attrs);
  const image = context.images.get(imageId);
  const shown = guardAddresses(escapeMarkdown((alt || wordsOf(inlines)).replaceAll(/\s+/g, " ")));
  const picture = image
    ? `![${shown}](${dataAddress(image)})`
    : markdownWords(altWords(alt), { ...context, before: "", after: "" });
  const caption = guardLines(markdownWords(inlines, context));
  return [picture, caption].filter((line) => line !== "").join(context.lineBreak);
}

function writeHeading(level: 2 | 3 | 4, inlines: readonly Inline[], context: MarkdownContext): string {
  const words = markdownWords(inlines, { ...context, lineBreak: "<br>" });
  return `${"#".repeat(level)} ${words.replace(/#+$/, "\\$&")}`;
}

/** GitHub's tables know no spans, no first row that is no header, and one line for each row. */
function writeTable({ columns, rows, headerRows }: TableLayout, context: MarkdownContext): string {
  const lines = rows.map((row) => {
    const cells = Array.from({ length: columns }, () => "");
    for (const { node, column } of row) cells[column] = nodes[node.type](node, context);
    return `| ${cells.join(" | ")} |`;
  });
  const rule = `| ${Array.from({ length: columns }, () => "---").join(" | ")} |`;
  const empty = `|${"  |".repeat(columns)}`;
  const [head, body] = headerRows > 0 ? [lines.slice(0, 1), lines.slice(1)] : [[empty], lines];
  return [...head, rule, ...body].join("\n");
}

function writeCell({ blocks }: Block, context: MarkdownContext): string {
  return flatten(blocks)
    .map(({ inlines }) => markdownWords(inlines, { ...context, lineBreak: "<br>" }))
    .join("<br>");
}

/** The paragraphs and headings, in their order, of what a cell cannot hold as Markdown: lists, quotes, tables. */
function flatten(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.inlines.length > 0 ? [block] : flatten(block.blocks)));
}

function linkTo(address: string, inlines: readonly Inline[], context: MarkdownContext): string {
  const words = markdownInlines(inlines, { ...context, before: "[", after: "]" });
  return `[${words.replace(/^\^/, "\\^")}](${address})`;
}

function escapeAddress(address: string): string {
  return address.replace(/[()]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;");
}
