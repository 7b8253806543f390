import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

interface Span {
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<string | null>("claimPaste");

/**
 * A copy of tagged words is not the claim: pasting what still stands elsewhere in the text drops the tag. Words that
 * were cut, or are dragged to another place, keep it, also where the other half of the claim has stayed.
 */
export function claimPaste(): Plugin {
  return new Plugin({
    key,
    // The words that were cut and are nowhere yet.
    state: {
      init: () => null,
      apply: (tr, cut: string | null) => {
        const set = tr.getMeta(key) as { cut: string | null } | undefined;
        const sync = tr.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean } | undefined;
        if (set) return set.cut;
        return sync?.isUndoRedoOperation ? null : cut;
      },
    },
    props: {
      handleDOMEvents: {
        cut: (view) => {
          const { state } = view;
          view.dispatch(state.tr.setMeta(key, { cut: wordsOf(state.selection.content()) }));
          return false;
        },
        copy: (view) => {
          const { state } = view;
          view.dispatch(state.tr.setMeta(key, { cut: null }));
          return false;
        },
      },
      transformPasted: (slice, view) => {
        if (view.dragging?.move) return slice;
        if (key.getState(view.state) === wordsOf(slice)) {
          view.dispatch(view.state.tr.setMeta(key, { cut: null }));
          return slice;
        }
        const { doc, selection } = view.state;
        const replaced = view.dragging ? null : selection;
        return withoutClaims(slice, claimsStanding(doc, replaced));
      },
    },
  });
}

function wordsOf({ content }: Slice): string {
  return content.textBetween(0, content.size, "\n", " ");
}

/** The ids of the claims that have words in `doc` outside of `replaced`. */
export function claimsStanding(doc: Node, replaced: Span | null): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node, at) => {
    const leaves = replaced !== null && at >= replaced.from && at + node.nodeSize <= replaced.to;
    if (node.isInline && !leaves) for (const id of claimIds(node.marks)) ids.add(id);
  });
  return ids;
}

export function withoutClaims(slice: Slice, ids: ReadonlySet<string>): Slice {
  if (ids.size === 0) return slice;
  return new Slice(strip(slice.content, ids), slice.openStart, slice.openEnd);
}

function strip(fragment: Fragment, ids: ReadonlySet<string>): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const marks = node.marks.filter(
      ({ type, attrs }) => type.name !== "claim" || !ids.has(attrs["id"] as string),
    );
    nodes.push(node.isText ? node.mark(marks) : node.copy(strip(node.content, ids)).mark(marks));
  });
  return Fragment.fromArray(nodes);
}

export function claimIds(marks: readonly Mark[]): string[] {
  return marks.filter(({ type }) => type.name === "claim").map(({ attrs }) => attrs["id"] as string);
}
