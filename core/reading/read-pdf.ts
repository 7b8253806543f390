import { setImmediate } from "node:timers/promises";
import { getDocumentProxy } from "unpdf";
import { AppError } from "../errors.ts";
import { guessLanguage } from "../imports/guess-language.ts";
import { readAuthors } from "./author-names.ts";
import { tidied } from "./block-text.ts";
import { readPageDate } from "./page-date.ts";
import { plainWords } from "./parse-page.ts";
import { type RawDocument, type ReadDocument, longestText } from "./document.ts";
import { titleOfName } from "./title-of-name.ts";
import { toCsl } from "./to-csl.ts";

const mostPages = 600;
const mostMs = 20_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

interface Line {
  readonly text: string;
  readonly size: number;
}

/**
 * Reads a PDF: its words, a blank line between pages, and what its properties say of title, author and date; where they say
 * nothing useful, the largest words of the first page are its title. Throws `import-unreadable` for what is no PDF or has
 * a password, and `page-too-large` for one that takes too long.
 */
export async function readPdf({ bytes, address, name }: RawDocument): Promise<ReadDocument> {
  const pdf = await open(bytes);
  try {
    const pages = await readPages(pdf);
    const text = tidied(pages.map((lines) => lines.map((line) => line.text).join("\n")).join("\n\n"));
    const info = await propertiesOf(pdf);
    const title = info.title ?? titleOfPage(pages[0] ?? []) ?? titleOfName(name);
    return {
      csl: toCsl({
        type: "report",
        title,
        authors: readAuthors(info.author),
        issued: info.date,
        publisher: address === null ? undefined : new URL(address).hostname.replace(/^www\d?\./, ""),
        language: text.length < 80 ? undefined : guessLanguage(text),
        url: address ?? undefined,
      }),
      text,
      html: null,
    };
  } finally {
    await pdf.destroy();
  }
}

/** The bytes are copied: the parser takes what it is given for its own. */
async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
      stopAtErrors: false,
    });
  } catch (error) {
    throw new AppError("import-unreadable", { reason: "pdf" }, { cause: error });
  }
}

async function readPages(pdf: Pdf): Promise<Line[][]> {
  const pages: Line[][] = [];
  const until = Date.now() + mostMs;
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < longestText; number += 1) {
    if (Date.now() > until) throw new AppError("page-too-large", { pages: pdf.numPages });
    const lines = await readPage(pdf, number);
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    pages.push(lines);
    // Others are served between two pages.
    await setImmediate();
  }
  return pages;
}

async function readPage(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let line = { text: "", size: 0 };
  for (const item of items) {
    if (!("str" in item)) continue;
    line.text += item.str;
    if (item.str.trim() !== "") line.size = Math.max(line.size, item.height);
    if (!item.hasEOL) continue;
    lines.push(line);
    line = { text: "", size: 0 };
  }
  page.cleanup();
  return [...lines, line];
}

async function propertiesOf(pdf: Pdf) {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const property = (name: string) => {
    const value: unknown = (info as Record<string, unknown>)[name];
    return typeof value === "string" ? plainWords(value) : "";
  };
  const title = property("Title");
  const [year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(property("CreationDate"))?.slice(1) ?? [];
  return {
    title: isTitle(title) ? title : undefined,
    author: property("Author") === "" ? [] : [property("Author")],
    date: readPageDate([year, month, day].filter(Boolean).join("-")),
  };
}

/** What a program wrote there by itself: its own name, the file's, a placeholder. */
function isTitle(title: string): boolean {
  const made =
    /^(?:microsoft (?:word|powerpoint|excel)|untitled|bez tytułu|document\d*|dokument\d*|powerpoint presentation|slajd 1|title)\b/i;
  return (
    title.length > 3 && !made.test(title) && !/\.(?:docx?|pdf|indd|odt|pptx?|xlsx?|rtf|qxd|tex)$/i.test(title)
  );
}

/** The largest lines of a page that follow each other. */
function titleOfPage(lines: readonly Line[]): string | undefined {
  const worded = lines.filter(({ text }) => /\p{L}{3}/u.test(text)).slice(0, 60);
  const largest = Math.max(0, ...worded.map(({ size }) => size));
  const from = worded.findIndex(({ size }) => size > largest * 0.95);
  const title: string[] = [];
  for (const { text, size } of worded.slice(Math.max(0, from), from + 4)) {
    if (size <= largest * 0.95) break;
    title.push(text.trim());
  }
  const words = plainWords(title.join(" "));
  return words.length >= 4 && words.length <= 300 ? words : undefined;
}
