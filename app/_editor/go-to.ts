import type { Editor } from "@tiptap/core";

/** Puts the caret at `position` and its line into the upper third of `scroller`. */
export function goToPosition(editor: Editor, scroller: HTMLElement, position: number): void {
  const inside = Math.max(0, Math.min(position, editor.state.doc.content.size));
  editor.commands.setTextSelection(inside);
  editor.view.focus();
  const line = editor.view.coordsAtPos(inside);
  const frame = scroller.getBoundingClientRect();
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({
    top: line.top - frame.top - frame.height / 3,
    behavior: quiet ? "instant" : "smooth",
  });
}
