import type { Editor } from "@tiptap/core";
import { beginUndoStep } from "../text/undo-state.ts";
import { setSuggestions } from "./mention-plugin.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Tags words as an entity (or as `noEntity`), all in one step that can be undone. Returns whether it was allowed. */
export function tagMentions(editor: Editor, spans: readonly Span[], entityId: string): boolean {
  const type = editor.schema.marks["entity"];
  if (!editor.isEditable || !type) return false;
  const { tr } = editor.state;
  beginUndoStep(editor.state);
  for (const { from, to } of spans) tr.addMark(from, to, type.create({ id: entityId }));
  // Their underlines go at once: whoever goes on to the next suggestion must not be led to these again.
  const settled = spans.map(({ from, to }) => ({ from, to, mentions: [] }));
  editor.view.dispatch(setSuggestions(tr.setStoredMarks(null), settled));
  return true;
}

export function untagMention(editor: Editor, { from, to }: Span): void {
  const type = editor.schema.marks["entity"];
  if (!editor.isEditable || !type) return;
  beginUndoStep(editor.state);
  editor.view.dispatch(editor.state.tr.removeMark(from, to, type));
}
