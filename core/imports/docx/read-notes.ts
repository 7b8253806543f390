import type { WordPart } from "./open-package.ts";
import type { XmlElement } from "./parse-xml.ts";
import { xmlBelow, xmlChildren } from "./xml-nodes.ts";

/** A footnote, an endnote or a comment, and the part that it stands in. */
export interface Aside {
  readonly element: XmlElement;
  readonly part: WordPart;
}

/** Footnotes, endnotes or comments by their ids. The rules above notes are kept as notes of a type, and are none. */
export function readAsides(part: WordPart | null): ReadonlyMap<string, Aside> {
  if (part === null) return new Map();
  const found = xmlChildren(part.root).filter(({ attributes }) =>
    /^(normal)?$/.test(attributes["w:type"] ?? ""),
  );
  return new Map(found.map((element) => [element.attributes["w:id"] ?? "", { element, part }]));
}

/** The words of an element, a space between its paragraphs. */
export function wordsBelow(element: XmlElement): string {
  let words = "";
  for (const { name, children } of xmlBelow(element)) {
    if (name === "w:t") words += children.join("");
    else if (name === "w:p" || name === "w:tab" || name === "w:br") words += " ";
  }
  return words.replace(/\s+/g, " ").trim();
}
