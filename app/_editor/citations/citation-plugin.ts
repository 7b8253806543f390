import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { FormattedCite } from "#core/citations/model";
import { isLocalChange } from "#editor/local-change";
import { citationOf } from "#editor/nodes/citation";
import { citationKey, readClusters } from "./read-clusters.ts";

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
        if (set)
          return DecorationSet.create(
            doc,
            set.map((each) => decorationOf(each, doc)),
          );
        if (!tr.docChanged) return shown;
        return isLocalChange(tr) ? shown.map(tr.mapping, tr.doc) : paired(shown, doc);
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

/** How many citations are shown as the server set them; one that was undone and done again is not. */
export function countShown(state: EditorState): number {
  return key.getState(state)?.find().length ?? 0;
}

/** What is shown of a citation, from the decorations that its view is given. */
export function shownIn(decorations: readonly Decoration[]): ShownCitation["cite"] | null {
  for (const { spec } of decorations) {
    const { cite } = spec as Partial<Spec>;
    if (cite) return cite;
  }
  return null;
}

interface Spec {
  readonly cite: ShownCitation["cite"];
  /** What the citation says, by which it is known again. */
  readonly says: string;
}

function decorationOf({ position, cite }: ShownCitation, doc: Node): Decoration {
  const says = citationKey(citationOf(doc.nodeAt(position)?.attrs));
  return Decoration.node(position, position + 1, {}, { cite, says } satisfies Spec);
}

/**
 * A colleague's change, or an undo, comes as a whole new text, in which no position has a successor. A citation that
 * says what one said before is shown as that was, until the server is asked again.
 */
function paired(shown: DecorationSet, doc: Node): DecorationSet {
  const waiting = new Map<string, ShownCitation["cite"][]>();
  for (const { spec } of shown.find().toSorted((a, b) => a.from - b.from)) {
    const { cite, says } = spec as Spec;
    waiting.set(says, [...(waiting.get(says) ?? []), cite]);
  }
  const found = readClusters(doc)
    .flat()
    .flatMap((each) => {
      const cite = waiting.get(citationKey(each))?.shift();
      return cite ? [decorationOf({ position: each.position, cite }, doc)] : [];
    });
  return DecorationSet.create(doc, found);
}

function isCitation(selection: unknown): selection is NodeSelection & { node: Node } {
  return selection instanceof NodeSelection && selection.node.type.name === "citation";
}
