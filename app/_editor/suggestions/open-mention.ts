import type { Editor } from "@tiptap/core";
import { noEntity } from "#editor/marks/entity";
import { mentionAt, nextSuggestion } from "./current-mention.ts";
import type { SuggestionWatch } from "./watch-suggestions.ts";

/** Opens the card of the mention at the caret, or of the next suggestion after it, and puts the focus there. */
export function openMention(editor: Editor | null, watch: SuggestionWatch | null): boolean {
  if (!editor?.isEditable || !watch) return false;
  const { head } = editor.state.selection;
  if (mentionAt(editor.state, head)) watch.opened.set({ position: head, byKey: true });
  else openNext(editor, watch, head);
  return true;
}

/** Goes on to the next suggestion; without one the text has the focus again. */
export function openNext(editor: Editor, watch: SuggestionWatch, after: number): void {
  const next = nextSuggestion(editor.state, after);
  if (!next) {
    watch.opened.set(null);
    editor.commands.focus();
    return;
  }
  editor.chain().setTextSelection(next.from).scrollIntoView().run();
  watch.opened.set({ position: next.from, byKey: true });
}

export function clickMention(
  editor: Editor | null,
  watch: SuggestionWatch | null,
  position: number,
): boolean {
  if (!editor?.isEditable || !watch) return false;
  const mention = mentionAt(editor.state, position);
  const wanted = mention !== null && !(mention.kind === "tagged" && mention.entityId === noEntity);
  watch.opened.set(wanted ? { position, byKey: false } : null);
  return wanted;
}
