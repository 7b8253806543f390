import type { Composition } from "../compose.ts";
import type { TypstSource } from "./compiler.ts";
import type { Block, Inline } from "../tree.ts";
import { layout } from "./layout.ts";
import { fullWidth, imageFile, type TypstContext, typstBlocks, typstWords } from "./tables.ts";
import { typstString } from "./typst-string.ts";

/** A brief in Typst's language: an A4 document. */
export function typstSource(brief: Composition): TypstSource {
  const { language, title, date, authors, body, annex } = brief;
  const names = authors.map((author) => `${typstString(author)},`).join(" ");
  const main = `#set document(title: ${typstString(title)}, author: (${names}), date: ${typstDate(date)})
#set text(lang: "${language}", region: "${regions[language]}")
#let running = ${running(brief)}
${layout(brief.look)}
${opening(brief)}
#${typstBlocks(body.blocks, textOf(brief))}
${annex.blocks.length > 0 ? annexOf(brief) : ""}
${brief.imprint.blocks.length > 0 ? `#imprint(${typstBlocks(brief.imprint.blocks, fullWidth)})` : ""}
${brief.colophon ? `#colophon(${plain(brief.colophon, 70)})` : ""}
`;
  const logo = brief.logo ? [[logoFile, brief.logo.image.bytes] as const] : [];
  const images = [...brief.images].map(([id, { bytes }]) => [imageFile(id), bytes] as const);
  return { main, files: new Map([...logo, ...images]) };
}

const logoFile = "logo";

/** Above the pages after the first. */
function running({ series, title }: Composition): string {
  return series === "" ? "[]" : plain(`${series} · ${title}`, 90);
}

/**
 * What stands over the text; over both columns where there are two, unless the lead is as long as a text, or has notes, which
 * Typst 0.14.2 forgets in what it sets across columns.
 */
function opening(brief: Composition): string {
  const { look, logo, series, title, byline, correction, lead } = brief;
  const head = [
    logo ? `image(${typstString(logoFile)}, height: 12mm, alt: ${typstString(logo.alt)})` : "none",
    plain(series, 60),
    plain(title, 28),
    plain(byline, 60),
    plain(correction, 60),
  ].join(", ");
  const words = lead.blocks.length > 0 ? `lead(${typstBlocks(lead.blocks, textOf(brief))})` : "[]";
  if (look.columns === 1) return `#masthead(${head})\n#${words}`;
  return words.length > longestLead || lead.blocks.some(holdsNote)
    ? `#across(masthead(${head}))\n#${words}`
    : `#across({ masthead(${head}); ${words} })`;
}

function textOf({ images }: Composition): TypstContext {
  return { ...fullWidth, images };
}

function holdsNote({ blocks, inlines }: Block): boolean {
  return blocks.some(holdsNote) || inlines.some(isNote);
}

function isNote(inline: Inline): boolean {
  return inline.type === "footnote" || (inline.type === "marked" && inline.inlines.some(isNote));
}

/** In Typst's words, about twice as many letters as the lead has: a third of a page. */
const longestLead = 3000;

/** Columns are a page's, not a part's. */
function annexOf({ annex, look }: Composition): string {
  return `${look.columns === 1 ? "" : "#set page(columns: 1)\n"}#annex(${typstBlocks(annex.blocks, fullWidth)})`;
}

function plain(text: string, width: number): string {
  return typstWords(text ? [{ type: "text", text, inlines: [] }] : [], { ...fullWidth, width });
}

const regions = { pl: "PL", en: "GB" } as const;

function typstDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year && month && date ? `datetime(year: ${+year}, month: ${+month}, day: ${+date})` : "none";
}
