import type { Editor } from "@tiptap/core";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { Doc, RelativePosition, XmlFragment } from "yjs";
import { claimIds } from "../text/claim-paste.ts";

interface Binding {
  readonly doc: Doc;
  readonly type: XmlFragment;
  readonly binding: { readonly mapping: Map<never, never> };
}

/**
 * Remembers where a claim's words stand and returns how to tag them again, wherever they have moved by then. The
 * mark coming back is what brings the claim's record back.
 */
export function rememberTag(editor: Editor, claimId: string): () => boolean {
  const bound = bindingOf(editor);
  const spans = spansOf(editor, claimId).map(
    ([from, to]) => [relative(bound, from), relative(bound, to)] as const,
  );
  return () => {
    const { state, view } = editor;
    const mark = state.schema.marks["claim"]?.create({ id: claimId });
    const tr = state.tr;
    for (const [start, end] of spans) {
      const from = absolute(bindingOf(editor), start);
      const to = absolute(bindingOf(editor), end);
      if (mark && from !== null && to !== null && from < to) tr.addMark(from, to, mark);
    }
    if (!tr.docChanged) return false;
    view.dispatch(tr);
    return true;
  };
}

function spansOf(editor: Editor, claimId: string): [number, number][] {
  const spans: [number, number][] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.isText && claimIds(node.marks).includes(claimId)) spans.push([at, at + node.nodeSize]);
  });
  return spans;
}

function bindingOf(editor: Editor): Binding {
  return ySyncPluginKey.getState(editor.state) as Binding;
}

function relative({ type, binding }: Binding, position: number): RelativePosition {
  return absolutePositionToRelativePosition(position, type, binding.mapping) as RelativePosition;
}

function absolute({ doc, type, binding }: Binding, position: RelativePosition): number | null {
  return relativePositionToAbsolutePosition(doc, type, position, binding.mapping);
}
