import { readAuthors } from "./author-names.ts";
import { tidied } from "./block-text.ts";
import { readPageDate } from "./page-date.ts";
import { plainWords } from "./parse-page.ts";
import type { RawDocument, ReadDocument } from "./document.ts";
import { type PdfLine, readPdfPages } from "./pdf-pages.ts";
import { textLanguage } from "./text-language.ts";
import { titleOfName } from "./title-of-name.ts";
import { toCsl } from "./to-csl.ts";

/**
 * Reads a PDF: its words, a blank line between pages, and what its properties say of title, author and date; where they say
 * nothing useful, the largest words of the first page are its title. Throws `import-unreadable` for what is no PDF or has
 * a password, and `page-too-large` for one that takes too much.
 */
export async function readPdf({ bytes, address, name }: RawDocument): Promise<ReadDocument> {
  const { pages, info } = await readPdfPages(bytes);
  const text = tidied(pages.map((lines) => lines.map((line) => line.text).join("\n")).join("\n\n"));
  const said = propertiesOf(info);
  const csl = toCsl({
    type: "report",
    title: said.title ?? titleOfPage(pages[0] ?? []) ?? titleOfName(name),
    authors: readAuthors(said.author),
    issued: said.date,
    publisher: address === null ? undefined : new URL(address).hostname.replace(/^www\d?\./, ""),
    language: textLanguage(text),
    url: address ?? undefined,
  });
  return { csl, text, html: null };
}

function propertiesOf(info: Readonly<Record<string, string>>) {
  const property = (name: string) => plainWords(info[name] ?? "");
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
function titleOfPage(lines: readonly PdfLine[]): string | undefined {
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
