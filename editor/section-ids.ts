import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { isLocalChange } from "./local-change.ts";

interface Heading {
  readonly at: number;
  readonly id: string | null;
}

/**
 * Gives every section heading an id of its own, made by `newId` in the browser of the person who edits: to one that
 * has none yet, and to the copy when a heading was pasted, split or duplicated. The original keeps its id.
 */
export function sectionIds(newId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey("sectionIds"),
    appendTransaction: (transactions, before, { tr }) => {
      if (!transactions.some(isLocalChange)) return null;
      nameSections(tr, originals(before.doc, transactions), newId);
      return tr.docChanged ? tr.setMeta("addToHistory", true) : null;
    },
  });
}

/** `kept` says at which position the rightful owner of an id stands; without an entry it is the first in the text. */
export function nameSections(tr: Transaction, kept: ReadonlyMap<string, number>, newId: () => string): void {
  const headings = headingsOf(tr.doc);
  const taken = new Set<string>();
  const positions = new Set(headings.map(({ at }) => at));
  for (const { at, id } of headings) {
    const owner = id === null ? undefined : kept.get(id);
    const isCopy = owner !== undefined && owner !== at && positions.has(owner);
    if (id !== null && !taken.has(id) && !isCopy) taken.add(id);
    else tr.setNodeAttribute(at, "id", newId());
  }
}

/** Where the headings of `before` stand now, as far as they still do. */
function originals(before: Node, transactions: readonly Transaction[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { at, id } of headingsOf(before)) {
    if (id === null) continue;
    let position = at;
    const survives = transactions.every(({ mapping }) => {
      const mapped = mapping.mapResult(position);
      position = mapped.pos;
      return !mapped.deletedAfter;
    });
    if (survives) places.set(id, position);
  }
  return places;
}

function headingsOf(doc: Node): Heading[] {
  const headings: Heading[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "sectionHeading")
      headings.push({ at, id: (node.attrs["id"] as string | null) || null });
    return !node.isTextblock;
  });
  return headings;
}
