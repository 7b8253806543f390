import { AppError, isAppError } from "../../errors.ts";
import { askPdfThread } from "../../reading/pdf-pages.ts";

/** Words on a page; places are in points from its upper left corner, `y` is that of the line they stand on. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic?: boolean;
  /** They do not run from left to right. */
  readonly turned: boolean;
}

export interface PdfLink {
  readonly href: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  readonly links: readonly PdfLink[];
}

const mostPages = 200;
/** In characters: a commentary has some 20,000. */
const longestText = 1_000_000;
/** A page whose letters are set one by one has some 6,000. */
const mostItems = 20_000;

/**
 * What stands where in a PDF. Throws `import-encrypted`, `import-unreadable`, `import-too-large` for too many pages or
 * one that takes too much time or memory, and `import-scan` for one that has pages and no words.
 */
export async function readLayout(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const told = await askPdfThread<{ pages: PdfPage[]; pageCount: number }>(bytes, {
    mostPages,
    longestText,
    layout: true,
  }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "page-too-large")
      throw new AppError("import-too-large", error.detail, { cause: error });
    throw error;
  });
  if ("broken" in told) {
    if (told.encrypted) throw new AppError("import-encrypted");
    throw new AppError("import-unreadable", { reason: "pdf" }, { cause: told.broken });
  }
  const { pages, pageCount } = told;
  if (pageCount > pages.length) throw new AppError("import-too-large", { reason: "pages", pages: pageCount });
  if (pages.some(({ items }) => items.length > mostItems))
    throw new AppError("import-too-large", { reason: "items" });
  if (pages.every(({ items }) => items.every(({ text }) => text.trim() === "")))
    throw new AppError("import-scan", { pages: pageCount });
  return pages;
}
