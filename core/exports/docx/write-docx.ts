import { AlignmentType, Document, Footer, type ImageRun, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Composition, Logo } from "../compose.ts";
import type { Leaf } from "../tree.ts";
import { ClaimComments } from "./claim-comments.ts";
import { writeImage } from "./images.ts";
import { bullets } from "./lists.ts";
import { settlePackage } from "./settle-package.ts";
import { stylesFor } from "./styles.ts";
import { docxBlocks, type DocxContext, docxInlines } from "./tables.ts";

/** An A4 document for Word and LibreOffice, with styles, notes and lists of their own kind. The same brief gives the same bytes. */
export async function writeDocx(brief: Composition): Promise<Uint8Array> {
  const context: DocxContext = {
    notes: [],
    numberings: [bullets],
    style: "Normal",
    run: {},
    list: null,
    opensItem: false,
    images: brief.images,
    comments: null,
  };
  const comments = new ClaimComments(brief.remarks, [brief.lead, brief.body]);
  const text = { ...context, comments };
  const annex = docxBlocks([brief.annex], context);
  const children = [
    ...writeTitle(brief),
    ...docxBlocks([brief.lead], { ...text, style: "Lead" }),
    ...docxBlocks([brief.body], text),
    ...(annex.length > 0 ? [new Paragraph({ pageBreakBefore: true, style: "TableGap" }), ...annex] : []),
    ...docxBlocks([brief.imprint], { ...context, style: "Imprint" }),
    ...(brief.colophon ? [new Paragraph({ style: "Colophon", text: brief.colophon })] : []),
  ];
  const creator = brief.authors.join("; ");
  const document = new Document({
    title: brief.title,
    ...(brief.series && { subject: brief.series, keywords: brief.series }),
    creator,
    lastModifiedBy: creator,
    styles: stylesFor(brief.language, brief.look),
    numbering: { config: context.numberings },
    ...(comments.written.length > 0 && { comments: { children: comments.written } }),
    footnotes: writeNotes(context.notes, context),
    sections: [{ properties: { page }, footers: { default: pageFooter() }, children }],
  });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), brief.date);
}

/** A4 with margins of 2.5 cm, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1418, right: 1418, bottom: 1418, left: 1418 },
};

function writeTitle({ logo, series, title, byline, correction }: Composition): Paragraph[] {
  return [
    ...(logo ? [new Paragraph({ style: "Series", children: [writeLogo(logo)] })] : []),
    ...(series ? [new Paragraph({ style: "Series", text: series })] : []),
    new Paragraph({ style: "Title", text: title }),
    new Paragraph({ style: "Byline", text: byline }),
    ...(correction ? [new Paragraph({ style: "Correction", text: correction })] : []),
  ];
}

/** In pixels of a screen: 12 mm, as in the PDF. */
const logoHeight = 45;

function writeLogo({ image, alt }: Logo): ImageRun {
  const width = Math.round((logoHeight * image.width) / image.height);
  return writeImage(image, { width, height: logoHeight, alt });
}

type Notes = Readonly<Record<string, { children: readonly Paragraph[] }>>;

function writeNotes(notes: readonly Leaf[], context: DocxContext): Notes {
  const written = notes.map(({ inlines }, index) => {
    const children = [new TextRun(" "), ...docxInlines(inlines, context)];
    return [String(index + 1), { children: [new Paragraph({ style: "FootnoteText", children })] }] as const;
  });
  return Object.fromEntries(written);
}

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
