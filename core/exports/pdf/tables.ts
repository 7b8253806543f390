import { headingLevel, listStart } from "../attributes.ts";
import { layTable, type PlacedCell } from "../lay-table.ts";
import { imageOf } from "#editor/image-attributes";
import type { ExportImage } from "../model.ts";
import { altWords, wordsOf } from "../picture-words.ts";
import { anchorOf, type Block, type Inline, type Marked, type MarkTable, type NodeTable } from "../tree.ts";
import { typstString } from "./typst-string.ts";
import { keepWhole } from "./unbroken.ts";

export interface TypstContext {
  /** About how many letters fit into a line. */
  width: number;
  images: ReadonlyMap<string, ExportImage>;
}

/** Of words that stand in no text: about as many letters as fit into a line, and no pictures. */
export const fullWidth: TypstContext = { width: 60, images: new Map() };

/** The text in Typst's code mode: a block of statements, each of which gives content. */
export function typstBlocks(blocks: readonly Block[], context: TypstContext): string {
  return block(blocks.map((each) => nodes[each.type](each, context)));
}

/** Words that stand in lines, as content. */
export function typstWords(inlines: readonly Inline[], context: TypstContext): string {
  const stretches = keepWhole(inlines, context.width);
  return block(
    stretches.map(({ unbroken, inlines: words }) =>
      unbroken ? `box(${typstInlines(words, context)})` : typstInlines(words, context),
    ),
  );
}

function typstInlines(inlines: readonly Inline[], context: TypstContext): string {
  return block(
    inlines.map((inline) =>
      inline.type === "marked" ? marks[inline.mark](inline, context) : nodes[inline.type](inline, context),
    ),
  );
}

function block(statements: readonly string[]): string {
  return statements.length > 0 ? `{${statements.join("; ")}}` : "[]";
}

const nodes: NodeTable<string, string, TypstContext> = {
  doc: ({ blocks }, context) => typstBlocks(blocks, context),
  paragraph: writeParagraph,
  sectionHeading: ({ inlines }, context) => `heading(level: 2, ${typstWords(inlines, context)})`,
  heading: ({ attrs, inlines }, context) =>
    `heading(level: ${headingLevel(attrs)}, ${typstWords(inlines, context)})`,
  bulletList: ({ blocks }, context) =>
    `list(${blocks.map((item) => writeItem("list", item, context)).join(", ")})`,
  orderedList: ({ attrs, blocks }, context) => {
    const items = blocks.map((item) => writeItem("enum", item, context));
    return `enum(start: ${listStart(attrs)}, ${items.join(", ")})`;
  },
  listItem: ({ blocks }, context) =>
    typstBlocks(blocks, { ...context, width: Math.max(16, context.width - 4) }),
  blockquote: ({ blocks }, context) => `quote(block: true, ${typstBlocks(blocks, context)})`,
  table: writeTable,
  tableRow: ({ blocks }, context) => typstBlocks(blocks, context),
  tableHeader: ({ blocks }, context) => `strong(${typstBlocks(blocks, context)})`,
  tableCell: ({ blocks }, context) => typstBlocks(blocks, context),
  image: writeImage,
  text: ({ text }) => `text(${typstString(text)})`,
  footnote: ({ inlines }) => `footnote(${typstWords(inlines, fullWidth)})`,
  citation: ({ inlines, entry }, context) => {
    const words = typstInlines(inlines, context);
    return entry === undefined ? words : `link(label(${typstString(entry)}), ${words})`;
  },
  hardBreak: () => "linebreak()",
};

const marks: MarkTable<string, TypstContext> = {
  bold: ({ inlines }, context) => `strong(${typstInlines(inlines, context)})`,
  italic: ({ inlines }, context) => `emph(${typstInlines(inlines, context)})`,
  underline: ({ inlines }, context) => `underline(${typstInlines(inlines, context)})`,
  link: ({ attrs, inlines }, context) =>
    `link(${typstString(String(attrs.href))}, ${typstInlines(inlines, context)})`,
  claim: plain,
  entity: plain,
};

function plain({ inlines }: Marked, context: TypstContext): string {
  return typstInlines(inlines, context);
}

/** An entry's place is a mark before it, since a label would need markup around. */
function writeParagraph(block: Block, context: TypstContext): string {
  const words = typstWords(block.inlines, context);
  if (!block.attrs.entry) return `par(${words})`;
  const anchor = anchorOf(block);
  const place = anchor === null ? "" : `[#metadata(none)#label(${typstString(anchor)})]; `;
  return `par(hanging-indent: 1.6em, justify: false, {${place}${words}})`;
}

function writeItem(list: "list" | "enum", item: Block, context: TypstContext): string {
  return `${list}.item(${nodes[item.type](item, context)})`;
}

/** In points: a picture is as wide as it is on a screen, if there is room, and no higher than most of a page. */
const pointsOfPixel = 0.75;
const highest = 500;

function writeImage({ attrs, inlines }: Block, context: TypstContext): string {
  const { imageId, alt } = imageOf(attrs);
  const image = context.images.get(imageId);
  const caption = typstWords(inlines, context);
  if (!image) return `pictured(none, ${typstWords(altWords(alt), context)}, ${caption})`;
  const width = Math.min(image.width * pointsOfPixel, (highest * image.width) / image.height);
  const shown = alt || wordsOf(inlines);
  return `pictured(image(${typstString(imageFile(imageId))}, alt: ${typstString(shown)}), ${Math.round(width)}pt, ${caption})`;
}

/** By which name the typesetter knows a picture. */
export function imageFile(imageId: string): string {
  return `image-${imageId}`;
}

function writeTable(table: Block, { width, images }: TypstContext): string {
  const { columns, rows, headerRows } = layTable(table);
  const context = { images, width: Math.max(8, Math.floor((width * 0.8) / columns)) };
  const cells = rows.map((row) => row.map((cell) => writeCell(cell, context)).join(", "));
  const head = headerRows > 0 ? [`table.header(${cells.slice(0, headerRows).join(", ")})`] : [];
  return `table(${[`columns: ${columns}`, ...head, ...cells.slice(headerRows)].filter((cell) => cell !== "").join(", ")})`;
}

function writeCell({ node, row, column, colspan, rowspan }: PlacedCell, context: TypstContext): string {
  const place = `x: ${column}, y: ${row}, colspan: ${colspan}, rowspan: ${rowspan}`;
  return `table.cell(${place}, ${nodes[node.type](node, context)})`;
}
