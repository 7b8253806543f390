import { noteReferences } from "./find-notes.ts";
import type { JsonMark, JsonNode } from "#editor/json-node";
import { link, node, textNodes } from "./nodes.ts";
import { recogniseLinks } from "./recognise-links.ts";

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

/** As `linkedText`, with a footnote in the place of each reference that `notes` knows by its marker. */
export function annotatedText(
  text: string,
  notes: ReadonlyMap<string, readonly JsonNode[]>,
  onLink: (href: string) => void,
): JsonNode[] {
  if (notes.size === 0) return linkedText(text, [], onLink);
  const nodes: JsonNode[] = [];
  let from = 0;
  for (const { start, end, marker } of noteReferences(text)) {
    const words = notes.get(marker);
    if (words === undefined) continue;
    nodes.push(...linkedText(text.slice(from, start), [], onLink), node("footnote", words));
    from = end;
  }
  nodes.push(...linkedText(text.slice(from), [], onLink));
  return nodes;
}
