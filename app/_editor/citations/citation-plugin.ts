import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { FormattedCite } from "#core/citations/model";

/** How the citation at a position is set. */
export interface ShownCitation {
  readonly position: number;
  readonly cite: Pick<FormattedCite, "missing" | "open" | "runs" | "close">;
}

const key = new PluginKey<DecorationSet>("citations");

/**
 * Keeps how each citation is set beside it, as a decoration that moves with it, so that a key typed elsewhere draws none
 * of them anew. A click, or Enter on a chosen one, opens it.
 */
export function citationPlugin(open: (position: number, byKey: boolean) => boolean): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, _before, { doc }) => {
        const set = tr.getMeta(key) as readonly ShownCitation[] | undefined;
        if (set) return DecorationSet.create(doc, set.map(decorationOf));
        return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClickOn: (_view, _at, node, position) => {
        if (node.type.name === "citation") open(position, false);
        return false;
      },
      handleKeyDown: ({ state: { selection } }, { key: pressed }) =>
        pressed === "Enter" && isCitation(selection) && open(selection.from, true),
    },
  });
}

export function showCitations(tr: Transaction, shown: readonly ShownCitation[]): Transaction {
  return tr.setMeta(key, shown).setMeta("addToHistory", false);
}

/** What is shown of a citation, from the decorations that its view is given. */
export function shownIn(decorations: readonly Decoration[]): ShownCitation["cite"] | null {
  for (const { spec } of decorations) {
    const { cite } = spec as Partial<ShownCitation>;
    if (cite) return cite;
  }
  return null;
}

function decorationOf({ position, cite }: ShownCitation): Decoration {
  return Decoration.node(position, position + 1, {}, { cite });
}

function isCitation(selection: unknown): selection is NodeSelection & { node: Node } {
  return selection instanceof NodeSelection && selection.node.type.name === "citation";
}
