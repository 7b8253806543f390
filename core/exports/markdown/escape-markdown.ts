/** The signs in the file next to a piece of Markdown; empty at the edge of a paragraph. */
export interface Neighbours {
  before: string;
  after: string;
}

/**
 * Text as CommonMark with tables, strikethrough, footnotes and dollar mathematics reads it back, wherever in a
 * line it stands. What has a meaning only at a line's start is the work of `guardLines`. With its neighbours a text
 * may make what it does not alone: a picture of a link, a link of a note's number, an entity of an ampersand.
 */
export function escapeMarkdown(text: string, { before, after }: Neighbours = alone): string {
  const escaped = text.replace(/[\\`*_[\]<|~$]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&");
  const opened = before === "]" ? escaped.replace(/^\(/, "\\(") : escaped;
  const closed = after === "[" ? opened.replace(/!$/, "\\!") : opened;
  return after === "" ? closed : closed.replace(/&(?=#?\w*$)/, "\\&");
}

const alone: Neighbours = { before: "", after: "" };

/** A paragraph, so that no address in its plain words is taken for a link, with its escapes left standing. */
export function guardAddresses(markdown: string): string {
  return markdown.replace(escapeOrLinkOrAddress, (found) => (/^[\\[]/.test(found) ? found : `${found}\\`));
}

/** GitHub finds addresses in the midst of words too. What is escaped already and what is a link stay. */
const escapeOrLinkOrAddress =
  /\\.|\[(?:\\.|[^\\\]])*\]\((?:\\.|[^\\)])*\)|(?:https?|ftp)(?=:\/\/)|www(?=\.)/gis;

/** A paragraph, so that no line of it begins a list, a quotation, a heading, the rule under one, a table, a note. */
export function guardLines(lines: string): string {
  return lines
    .split("\n")
    .map((line) => guardLine(line.trimStart()))
    .join("\n");
}

function guardLine(line: string): string {
  return line
    .replace(/^(?:>|[-+](?=\s|\\?$)|#{1,6}(?=\s|\\?$)|[-=:][-=:\s]*\\?$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|\\?$)/, "$1\\$2")
    .replace(/^(\[\^\d+\]):/, "$1\\:");
}
