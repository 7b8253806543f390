import type { Node } from "@tiptap/pm/model";
import { type CitationAttributes, citationOf } from "#editor/nodes/citation";

/** A citation and where it stands. */
export interface PlacedCitation extends CitationAttributes {
  readonly position: number;
}

/** Citations that stand directly beside each other, together, in the order of the text: as the server reads them. */
export function readClusters(doc: Node): PlacedCitation[][] {
  const clusters: PlacedCitation[][] = [];
  let end = -1;
  doc.descendants((node, position) => {
    if (node.type.name !== "citation") return;
    const placed = { ...citationOf(node.attrs), position };
    // Two that have the edge of a block or of a note between them are not beside each other: an edge takes a position.
    if (position === end) clusters.at(-1)?.push(placed);
    else clusters.push([placed]);
    end = position + node.nodeSize;
  });
  return clusters;
}

/**
 * Where the citation at a position of `before` stands in `after`, the same text with a colleague's change in it, which
 * the binding puts in place of the whole: the one that says the same, as the so-manieth of its like; or the one of its
 * number, when it says something else now. Null when it is gone.
 */
export function sameCitation(before: Node, after: Node, position: number): number | null {
  const old = readClusters(before).flat();
  const now = readClusters(after).flat();
  const number = old.findIndex((each) => each.position === position);
  const one = old[number];
  if (!one) return null;
  const alike = (each: PlacedCitation) => citationKey(each) === citationKey(one);
  const place = old.slice(0, number).filter(alike).length;
  const same = now.filter(alike)[place] ?? (now.length === old.length ? now[number] : undefined);
  return same?.position ?? null;
}

/** What a citation says. */
export function citationKey({ sourceId, locator, prefix, suffix }: CitationAttributes): string {
  return JSON.stringify([sourceId, locator, prefix, suffix]);
}
