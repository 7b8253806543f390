import { AppError } from "../errors.ts";
import { decodePage } from "./decode-page.ts";
import { type RawDocument, type ReadDocument, longestText } from "./document.ts";
import { readPage } from "./read-page.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlainText } from "./read-plain-text.ts";

/** Reads a page, a PDF or plain text. Throws `page-type` for anything else and `import-unreadable` for a broken PDF. */
export async function readDocument(document: RawDocument, today = new Date()): Promise<ReadDocument> {
  const { csl, text, html } = await read(document);
  const accessed = document.address === null ? {} : { accessed: { "date-parts": [dayOf(today)] } };
  return {
    csl: { ...csl, ...accessed },
    text: text?.slice(0, longestText) || null,
    html: html !== null && html.length <= 2 * longestText ? html || null : null,
  };
}

async function read(document: RawDocument): Promise<ReadDocument> {
  switch (document.mediaType) {
    case "text/html":
    case "application/xhtml+xml":
      return readPage(decodePage(document.bytes, document.charset), document);
    case "text/plain":
      return readPlainText(decodePage(document.bytes, document.charset), document);
    case "application/pdf":
      return readPdf(document);
    default:
      throw new AppError("page-type", { type: document.mediaType });
  }
}

function dayOf(date: Date): number[] {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}
