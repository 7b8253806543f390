import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { isLocalChange } from "./local-change.ts";

/** What becomes of a container whose last child is gone. */
const whenEmpty: Readonly<Record<string, "remove" | "refill">> = {
  bulletList: "remove",
  orderedList: "remove",
  blockquote: "remove",
  table: "remove",
  tableRow: "remove",
  listItem: "refill",
  tableCell: "refill",
  tableHeader: "refill",
};

/**
 * The schema accepts empty containers, because concurrent edits can make them. This restores the usual shape: an
 * empty list, quote, row or table goes, an empty item or cell gets a paragraph to write in. It answers only edits
 * of this browser's own person.
 */
export function normalising(): Plugin {
  return new Plugin({
    key: new PluginKey("normalising"),
    appendTransaction: (transactions, _before, { tr }) => {
      if (!transactions.some(isLocalChange)) return null;
      normalise(tr);
      return tr.docChanged ? tr : null;
    },
  });
}

/**
 * Mends every empty container, those first that become empty by the mending of another. A section heading within a
 * list, a quotation or a table becomes an ordinary one: sections divide the text, not its parts.
 */
export function normalise(tr: Transaction): void {
  for (const at of nestedSections(tr.doc))
    tr.setNodeMarkup(at, tr.doc.type.schema.nodes["heading"], { level: 3 });
  for (;;) {
    const found = lastEmptyContainer(tr.doc);
    if (!found) return;
    const { node, at } = found;
    const paragraph = node.type.schema.node("paragraph");
    if (whenEmpty[node.type.name] === "refill") tr.insert(at + 1, paragraph);
    else if (tr.doc.childCount === 1 && tr.doc.firstChild === node)
      tr.replaceWith(at, at + node.nodeSize, paragraph);
    else tr.delete(at, at + node.nodeSize);
  }
}

function lastEmptyContainer(doc: Node): { node: Node; at: number } | null {
  let found: { node: Node; at: number } | null = null;
  doc.descendants((node, at) => {
    if (node.childCount === 0 && node.type.name in whenEmpty) found = { node, at };
    return !node.isTextblock;
  });
  return found;
}

function nestedSections(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, at, parent) => {
    if (node.type.name === "sectionHeading" && parent !== doc) found.push(at);
    return !node.isTextblock;
  });
  return found;
}
