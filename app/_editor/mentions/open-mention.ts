import type { Editor } from "@tiptap/core";
import { noEntity } from "#editor/marks/entity";
import { mentionAt, nextSuggestion } from "./current-mention.ts";
import type { MentionWatch } from "./watch-mentions.ts";

/** Opens the card of the mention at the caret, or of the next suggestion after it, and puts the focus there. */
export function openMention(editor: Editor | null, mentions: MentionWatch | null): boolean {
  if (!editor?.isEditable || !mentions) return false;
  const { head } = editor.state.selection;
  if (mentionAt(editor.state, head)) mentions.opened.set({ position: head, byKey: true });
  else openNext(editor, mentions, head);
  return true;
}

/** Goes on to the next suggestion; without one the text has the focus again. */
export function openNext(editor: Editor, mentions: MentionWatch, after: number): void {
  const next = nextSuggestion(editor.state, after);
  if (!next) {
    mentions.opened.set(null);
    editor.commands.focus();
    return;
  }
  editor.chain().setTextSelection(next.from).scrollIntoView().run();
  mentions.opened.set({ position: next.from, byKey: true });
}

export function clickMention(
  editor: Editor | null,
  mentions: MentionWatch | null,
  position: number,
): boolean {
  if (!editor?.isEditable || !mentions) return false;
  const mention = mentionAt(editor.state, position);
  const wanted = mention !== null && !(mention.kind === "tagged" && mention.entityId === noEntity);
  mentions.opened.set(wanted ? { position, byKey: false } : null);
  return wanted;
}
