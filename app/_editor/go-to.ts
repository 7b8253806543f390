import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";

/** Puts the caret at `position` and its line into the upper third of `scroller`. */
export function goToPosition(editor: Editor, scroller: HTMLElement, position: number): void {
  const inside = Math.max(0, Math.min(position, editor.state.doc.content.size));
  // A position that was read a moment ago may lie between two paragraphs by now.
  const { tr } = editor.state;
  const selection = Selection.near(tr.doc.resolve(inside));
  editor.view.dispatch(tr.setSelection(selection));
  editor.view.focus();
  const line = editor.view.coordsAtPos(selection.from);
  const frame = scroller.getBoundingClientRect();
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({
    top: line.top - frame.top - frame.height / 3,
    behavior: quiet ? "instant" : "smooth",
  });
}
