import { clustersOf } from "../citations/clusters-of.ts";
import { formatCitations } from "../citations/format-citations.ts";
import type { FormattedCitations } from "../citations/model.ts";
import { compose, type Composition } from "./compose.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html/write-html.ts";
import { buildJsonLd } from "./json-ld/build-json-ld.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import { labels } from "./labels.ts";
import type { ExportContents, ExportDocument, ExportFile, ExportFormat } from "./model.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { readTree } from "./read-tree.ts";
import { slug } from "./slug.ts";

interface Writer {
  contentType: string;
  write: (document: ExportDocument) => Promise<Uint8Array>;
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (document) => writeDocx(await composed(document)),
  },
  pdf: { contentType: "application/pdf", write: async (document) => writePdf(await composed(document)) },
  html: {
    contentType: "text/html; charset=utf-8",
    write: async (document) => encode(writeHtml(await composed(document), buildJsonLd(document))),
  },
  md: {
    contentType: "text/markdown; charset=utf-8",
    write: async (document) => encode(writeMarkdown(await composed(document))),
  },
  json: { contentType: "application/ld+json", write: async (document) => encode(writeJsonLd(document)) },
};

/** Nothing of it is set, but what the schema does not know fails here as it does in the others. */
function writeJsonLd(document: ExportDocument): string {
  readTree(document.content);
  return `${JSON.stringify(buildJsonLd(document), null, 2)}\n`;
}

/**
 * A brief as a file: the words of the text as it stands in the editor, neither more nor fewer, and the annex when
 * it is given, or that by itself. Throws `export-failed` with the node or the mark that no format can write.
 */
export async function exportDocument(document: ExportDocument, format: ExportFormat): Promise<ExportFile> {
  const { contentType, write } = writers[format];
  const bytes = await write(document);
  const name = document.annexAlone
    ? `${document.title} ${labels[document.language].annexName}`
    : document.title;
  return { bytes, contentType, filename: `${slug(name)}.${format}` };
}

/** The parts of a document that are wanted; one that was read without its annex has only its text. */
export function only(document: ExportDocument, contents: ExportContents): ExportDocument {
  if (contents === "text") return { ...document, annex: null };
  return contents === "annex" ? { ...document, annexAlone: true } : document;
}

/** A document as the writers of files with pages and paragraphs take it. */
export async function composed(document: ExportDocument): Promise<Composition> {
  return compose(document, await citationsOf(document));
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
