import { noteReferences } from "./find-notes.ts";
import { isAllowed } from "./html-tags.ts";
import type { JsonMark, JsonNode } from "#editor/json-node";
import { link, node, textNodes } from "./nodes.ts";
import { recogniseLinks } from "./recognise-links.ts";
import type { LinkSpan, MarkSpan } from "./spans.ts";
import { TypeCase } from "./type-case.ts";

/** Plain words as text nodes, with a link mark on each address; `onLink` hears of them in order. */
export function linkedText(
  text: string,
  marks: readonly JsonMark[] = [],
  onLink: (href: string) => void = () => {},
): JsonNode[] {
  const nodes: JsonNode[] = [];
  let from = 0;
  for (const { start, end, href } of recogniseLinks(text)) {
    onLink(href);
    nodes.push(
      ...textNodes(text.slice(from, start), marks),
      ...textNodes(text.slice(start, end), [...marks, link(href)]),
    );
    from = end;
  }
  nodes.push(...textNodes(text.slice(from), marks));
  return nodes;
}

/** Words, and what a page showed to be under a link or in another type. */
export interface LinkedWords {
  readonly text: string;
  readonly links: readonly LinkSpan[];
  readonly marks: readonly MarkSpan[];
}

/** No paragraph has more; each is compared with each note. */
const mostLinks = 1_000;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly JsonNode[];
}

/** As `linkedText`, with a footnote in the place of each reference that `notes` knows by its marker. */
export function annotatedText(
  { text, links, marks }: LinkedWords,
  notes: ReadonlyMap<string, readonly JsonNode[]>,
  onLink: (href: string) => void = () => {},
): JsonNode[] {
  const nodes: JsonNode[] = [];
  const types = new TypeCase(marks);
  let from = 0;
  for (const { start, end, nodes: written } of piecesOf(text, links, notes)) {
    if (start < from) continue;
    nodes.push(
      ...types.set(linkedText(text.slice(from, start), [], onLink), from),
      ...(isAsLong(written, end - start) ? types.set(written, start) : written),
    );
    from = end;
  }
  nodes.push(...types.set(linkedText(text.slice(from), [], onLink), from));
  return nodes;
}

/** A mended address is not: it has no type of its own. */
function isAsLong(nodes: readonly JsonNode[], length: number): boolean {
  return nodes.every(({ text }) => text === undefined || text.length === length);
}

function piecesOf(
  text: string,
  links: readonly LinkSpan[],
  notes: ReadonlyMap<string, readonly JsonNode[]>,
): Piece[] {
  const references = notes.size === 0 ? [] : noteReferences(text);
  const pieces = references.flatMap(({ start, end, marker }): Piece[] => {
    const words = notes.get(marker);
    return words === undefined ? [] : [{ start, end, nodes: [node("footnote", words)] }];
  });
  const shown = links
    .slice(0, mostLinks)
    .filter(
      ({ start, end, href }) =>
        isAllowed(href) && !pieces.some((piece) => piece.start < end && piece.end > start),
    )
    .map(({ start, end, href }): Piece => {
      const words = text.slice(start, end);
      return { start, end, nodes: textNodes(isBrokenAddress(words, href) ? href : words, [link(href)]) };
    });
  return [...pieces, ...shown].toSorted((a, b) => a.start - b.start);
}

/** The address itself, with hyphens or spaces where lines broke it. */
function isBrokenAddress(words: string, href: string): boolean {
  const bare = (address: string): string => address.replace(/[\s\u00AD\u2010-]/g, "");
  return words !== href && /^https?:/i.test(words) && bare(words) === bare(href);
}
