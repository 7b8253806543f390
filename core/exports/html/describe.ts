import type { Composition } from "../compose.ts";
import { visibleText } from "../visible-text.ts";
import { wordsOf as lineWords } from "../picture-words.ts";
import type { Block } from "../tree.ts";
import { escapeHtml } from "./escape-html.ts";

const locales = { pl: "pl_PL", en: "en_GB" } as const;

/** What search engines, social networks and libraries read of a page: its title, authors, day and the beginning of its lead. */
export function metadata({ language, title, authors, date, lead, body }: Composition): string {
  const description = shortened(wordsOf(lead) || wordsOf(body));
  const tags: readonly (readonly [kind: "name" | "property", name: string, value: string])[] = [
    ...authors.map((author) => ["name", "author", author] as const),
    ["name", "dcterms.date", date],
    ["name", "description", description],
    ["property", "og:type", "article"],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["property", "og:locale", locales[language]],
    ["property", "article:published_time", date],
    ["name", "twitter:card", "summary"],
    ["name", "citation_title", title],
    ...authors.map((author) => ["name", "citation_author", author] as const),
    ["name", "citation_publication_date", date.replaceAll("-", "/")],
    ["name", "citation_language", language],
  ];
  return tags
    .filter(([, , value]) => value !== "")
    .map(([kind, name, value]) => `<meta ${kind}="${name}" content="${escapeHtml(value)}">\n`)
    .join("");
}

/** As search engines show it. */
const longest = 200;

/** Whole words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}

/** Without notes. */
function wordsOf(block: Block): string {
  const words = [lineWords(block.inlines), ...block.blocks.map((each) => ` ${wordsOf(each)}`)].join("");
  return visibleText(words).replaceAll(/\s+/g, " ").trim();
}
