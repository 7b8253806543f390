import type { Composition } from "../compose.ts";
import { layout } from "./layout.ts";
import { fullWidth, typstBlocks, typstWords } from "./tables.ts";
import { typstString } from "./typst-string.ts";

/** A brief in Typst's language: an A4 document. */
export function typstSource(brief: Composition): string {
  const { language, title, date, authors, lead, body, annex } = brief;
  const names = authors.map((author) => `${typstString(author)},`).join(" ");
  const head = [
    plain(brief.series, 60),
    plain(title, 28),
    plain(brief.byline, 60),
    plain(brief.correction, 60),
  ].join(", ");
  return `#set document(title: ${typstString(title)}, author: (${names}), date: ${typstDate(date)})
#set text(lang: "${language}", region: "${regions[language]}")
${layout}
#masthead(${head})
${lead.blocks.length > 0 ? `#lead(${typstBlocks(lead.blocks, fullWidth)})` : ""}
#${typstBlocks(body.blocks, fullWidth)}
${annex.blocks.length > 0 ? `#annex(${typstBlocks(annex.blocks, fullWidth)})` : ""}
${brief.colophon ? `#colophon(${plain(brief.colophon, 70)})` : ""}
`;
}

function plain(text: string, width: number): string {
  return typstWords(text ? [{ type: "text", text, inlines: [] }] : [], { width });
}

const regions = { pl: "PL", en: "GB" } as const;

function typstDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year && month && date ? `datetime(year: ${+year}, month: ${+month}, day: ${+date})` : "none";
}
