import { clustersOf } from "../citations/clusters-of.ts";
import { formatCitations } from "../citations/format-citations.ts";
import type { FormattedCitations } from "../citations/model.ts";
import { compose, type Composition } from "./compose.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html/write-html.ts";
import { buildJsonLd } from "./json-ld/build-json-ld.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import type { ExportDocument, ExportFile, ExportFormat } from "./model.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { slug } from "./slug.ts";

interface Writer {
  contentType: string;
  /** What is typeset, or, where nothing is, the document itself. */
  write: (composition: Composition, document: ExportDocument) => Promise<Uint8Array>;
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: writeDocx,
  },
  pdf: { contentType: "application/pdf", write: writePdf },
  html: {
    contentType: "text/html; charset=utf-8",
    write: async (brief, document) => encode(writeHtml(brief, buildJsonLd(document))),
  },
  md: { contentType: "text/markdown; charset=utf-8", write: async (brief) => encode(writeMarkdown(brief)) },
  json: {
    contentType: "application/ld+json",
    write: async (_, document) => encode(`${JSON.stringify(buildJsonLd(document), null, 2)}\n`),
  },
};

/**
 * A brief as a file: the words of the text as it stands in the editor, neither more nor fewer, and the annex when
 * it is given. Throws `export-failed` with the node or the mark that no format can write.
 */
export async function exportDocument(document: ExportDocument, format: ExportFormat): Promise<ExportFile> {
  const { contentType, write } = writers[format];
  const bytes = await write(compose(document, await citationsOf(document)), document);
  return { bytes, contentType, filename: `${slug(document.title)}.${format}` };
}

/** The text's own citations first; sources that the annex alone names come after them in the list. */
async function citationsOf(document: ExportDocument): Promise<FormattedCitations> {
  const { style, language, content, sources, annex } = document;
  const inAnnex = annex?.sources ?? [];
  return formatCitations({
    style,
    language,
    clusters: clustersOf(content),
    sources: new Map([...sources, ...inAnnex.map(({ id, csl }) => [id, csl] as const)]),
    listed: inAnnex.map(({ id }) => id),
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
