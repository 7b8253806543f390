import { escapeHtml } from "../exports/html/escape-html.ts";
import type { ExportLanguage } from "../exports/model.ts";

/** A release in an archive. */
export interface ArchivedRelease {
  readonly number: string | null;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly edition: number;
  /** Its name in the archive. */
  readonly file: string;
  /** SHA-256 of what was frozen, in hexadecimal digits. */
  readonly hash: string;
}

interface Archive {
  readonly name: string;
  readonly language: ExportLanguage;
  readonly releases: readonly ArchivedRelease[];
}

/** A page that lists the files of an archive and leads to each. */
export function indexPage({ name, language, releases }: Archive): string {
  const words = labels[language];
  const head = words.map((word) => `<th scope="col">${word}</th>`).join("");
  const rows = releases.map(({ number, title, date, authors, edition, file, hash }) => {
    const link = `<a href="${escapeHtml(encodeURIComponent(file))}">${escapeHtml(title)}</a>`;
    const cells = [
      escapeHtml(number ?? "–"),
      link,
      escapeHtml(authors.join(", ")),
      date,
      String(edition),
      hash,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)}</title>
<style>
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1c1d1f; background: #fff }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid #d5d6d2; text-align: left; vertical-align: top }
td:last-child { font: 0.75rem/1.5 monospace; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

const labels: Readonly<Record<ExportLanguage, readonly string[]>> = {
  pl: ["Numer", "Tytuł", "Autorzy", "Data", "Wydanie", "SHA-256"],
  en: ["Number", "Title", "Authors", "Date", "Edition", "SHA-256"],
};

/** The same for programs. */
export function indexData({ name, language, releases }: Archive): string {
  return `${JSON.stringify({ series: name, language, releases }, null, 2)}\n`;
}
