import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { imageOf } from "#editor/image-attributes";
import { headingLevel, listStart } from "../attributes.ts";
import type { ExportImage } from "../model.ts";
import { altWords, wordsOf } from "../picture-words.ts";
import { writeImage } from "./images.ts";
import { layTable, type PlacedCell } from "../lay-table.ts";
import {
  anchorOf,
  type Block,
  type Inline,
  type Leaf,
  type Marked,
  type MarkTable,
  type NodeTable,
} from "../tree.ts";
import type { ClaimComments } from "./claim-comments.ts";
import { columnWidths } from "./column-widths.ts";
import { bullets, deepest, indentOf, type Numbering, numbersFrom } from "./lists.ts";
import type { ParagraphStyle } from "./styles.ts";

type DocxBlock = Paragraph | Table;

export interface DocxContext {
  /** The notes met so far, in their order: number n is at n - 1. */
  notes: Leaf[];
  /** The numbered lists met so far. */
  numberings: Numbering[];
  style: ParagraphStyle;
  run: IRunOptions;
  /** The list around, its level from 0. */
  list: { reference: string; level: number } | null;
  /** Whether the next paragraph bears its item's number or bullet. */
  opensItem: boolean;
  images: ReadonlyMap<string, ExportImage>;
  /** Null in notes and in the annex, which have none. */
  comments: ClaimComments | null;
}

/** Between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9070;

export function docxBlocks(blocks: readonly Block[], context: DocxContext): DocxBlock[] {
  return blocks.flatMap((block) => nodes[block.type](block, context));
}

export function docxInlines(inlines: readonly Inline[], context: DocxContext): ParagraphChild[] {
  return inlines.flatMap((inline) =>
    inline.type === "marked" ? marks[inline.mark](inline, context) : nodes[inline.type](inline, context),
  );
}

const nodes: NodeTable<DocxBlock[], ParagraphChild[], DocxContext> = {
  doc: ({ blocks }, context) => docxBlocks(blocks, context),
  paragraph: writeParagraph,
  sectionHeading: (block, context) => [writeHeading(block, HeadingLevel.HEADING_2, context)],
  heading: (block, context) => [
    writeHeading(
      block,
      headingLevel(block.attrs) === 4 ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_3,
      context,
    ),
  ],
  bulletList: ({ blocks }, context) => docxBlocks(blocks, enterList(context, bullets.reference)),
  orderedList: ({ attrs, blocks }, context) => {
    const numbering = numbersFrom(listStart(attrs), `numbers-${context.numberings.length + 1}`);
    context.numberings.push(numbering);
    return docxBlocks(blocks, enterList(context, numbering.reference));
  },
  listItem: ({ blocks }, context) => {
    const [first] = blocks;
    const opening = first?.type === "paragraph" ? first : emptyParagraph;
    const others = first === opening ? blocks.slice(1) : blocks;
    return [...docxBlocks([opening], { ...context, opensItem: true }), ...docxBlocks(others, context)];
  },
  blockquote: ({ blocks }, context) => docxBlocks(blocks, { ...context, style: "Quote" }),
  table: writeTable,
  tableRow: ({ blocks }, context) => docxBlocks(blocks, context),
  tableHeader: ({ blocks }, context) => docxBlocks(blocks, inCell(context, "TableHeading")),
  tableCell: ({ blocks }, context) => docxBlocks(blocks, inCell(context, "TableText")),
  image: writePicture,
  text: ({ text }, { run }) => [new TextRun({ ...run, text })],
  footnote: (note, { notes }) => [new FootnoteReferenceRun(notes.push(note))],
  citation: ({ inlines, entry }, context) => {
    const children = docxInlines(inlines, context);
    return entry === undefined ? children : [new InternalHyperlink({ anchor: entry, children })];
  },
  hardBreak: (_, { run }) => [new TextRun({ ...run, break: 1 })],
};

const marks: MarkTable<ParagraphChild[], DocxContext> = {
  bold: runWith({ bold: true }),
  italic: runWith({ italics: true }),
  underline: runWith({ underline: {} }),
  link: ({ attrs, inlines }, context) => {
    const run = { ...context.run, style: "Hyperlink" };
    const children = docxInlines(inlines, { ...context, run });
    return [new ExternalHyperlink({ link: String(attrs.href), children })];
  },
  claim: ({ attrs, inlines }, context) => {
    const write = () => docxInlines(inlines, context);
    return context.comments?.around(attrs.id, write) ?? write();
  },
  entity: runWith({}),
};

function runWith(run: IRunOptions) {
  return ({ inlines }: Marked, context: DocxContext) =>
    docxInlines(inlines, { ...context, run: { ...context.run, ...run } });
}

const emptyParagraph: Block = { type: "paragraph", attrs: {}, blocks: [], inlines: [] };

function writeParagraph(block: Block, context: DocxContext): Paragraph[] {
  const { list, opensItem, style } = context;
  const children = docxInlines(block.inlines, context);
  if (block.attrs.entry && !list) return [writeEntry(children, anchorOf(block))];
  if (!list) return [new Paragraph({ style, children })];
  const place = opensItem ? { numbering: list } : { indent: { left: indentOf(list.level) } };
  return [new Paragraph({ style: style === "Normal" ? "ListParagraph" : style, children, ...place })];
}

/** In pixels of a screen: the width of a line, and most of a page's height. */
const room = { width: 600, height: 700 };

function writePicture({ attrs, inlines }: Block, context: DocxContext): Paragraph[] {
  const { imageId, alt } = imageOf(attrs);
  const image = context.images.get(imageId);
  const scale = image ? Math.min(1, room.width / image.width, room.height / image.height) : 1;
  const picture = image
    ? [
        writeImage(image, {
          width: Math.round(image.width * scale),
          height: Math.round(image.height * scale),
          alt: alt || wordsOf(inlines),
        }),
      ]
    : docxInlines(altWords(alt), context);
  const caption = docxInlines(inlines, context);
  return [
    new Paragraph({ style: "Picture", children: picture, keepNext: caption.length > 0 }),
    ...(caption.length > 0 ? [new Paragraph({ style: "Caption", children: caption })] : []),
  ];
}

function writeEntry(children: ParagraphChild[], anchor: string | null): Paragraph {
  const marked = anchor === null ? children : [new Bookmark({ id: anchor, children })];
  return new Paragraph({ style: "Bibliography", children: marked });
}

function writeHeading(
  { inlines }: Block,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  context: DocxContext,
): Paragraph {
  return new Paragraph({ heading, children: docxInlines(inlines, context) });
}

function enterList(context: DocxContext, reference: string): DocxContext {
  const level = deepest((context.list?.level ?? -1) + 1);
  return { ...context, list: { reference, level }, opensItem: false };
}

function inCell(context: DocxContext, style: ParagraphStyle): DocxContext {
  return { ...context, style, list: null, opensItem: false };
}

/** The gap after it keeps two neighbouring tables apart, which Word would join. */
function writeTable(table: Block, context: DocxContext): DocxBlock[] {
  const layout = layTable(table);
  const { rows, headerRows } = layout;
  const border = { style: BorderStyle.SINGLE, size: 4, color: "BFC1BD" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: columnWidths(layout, textWidth),
      borders: {
        top: border,
        bottom: border,
        insideHorizontal: border,
        left: none,
        right: none,
        insideVertical: none,
      },
      margins: { left: 80, right: 80 },
      rows: rows.map((row, index) => {
        const children = row.map((cell) => writeCell(cell, context));
        return new TableRow({ children, tableHeader: index < headerRows, cantSplit: true });
      }),
    }),
    new Paragraph({ style: "TableGap" }),
  ];
}

function writeCell({ node, colspan, rowspan }: PlacedCell, context: DocxContext): TableCell {
  const children = docxBlocks([node], context);
  const empty = new Paragraph({ style: "TableText" });
  return new TableCell({
    children: children.length > 0 ? children : [empty],
    columnSpan: colspan,
    rowSpan: rowspan,
  });
}
