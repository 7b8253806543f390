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
