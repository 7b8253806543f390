import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A copy of tagged words is not the claim: pasting what still stands elsewhere in the text drops the tag. Words that
 * were cut, or are dragged to another place, keep it.
 */
export function claimPaste(): Plugin {
  return new Plugin({
    key: new PluginKey("claimPaste"),
    props: {
      transformPasted: (slice, view) => {
        if (view.dragging?.move) return slice;
        const { doc, selection } = view.state;
        const replaced = view.dragging ? null : selection;
        return withoutClaims(slice, claimsStanding(doc, replaced));
      },
    },
  });
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
