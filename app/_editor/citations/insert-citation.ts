import type { Editor, Range } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { beginUndoStep } from "../text/undo-state.ts";

/** Cites a source in place of `range`, with a space before it where a word ends there. False where none may stand. */
export function insertCitation(editor: Editor, sourceId: string, range?: Range): boolean {
  const { state, view } = editor;
  const { from, to } = range ?? { from: state.selection.to, to: state.selection.to };
  const citation = state.schema.nodes["citation"]?.create({ sourceId });
  const $from = state.doc.resolve(from);
  if (!citation || !$from.parent.inlineContent) return false;
  beginUndoStep(state);
  const before = $from.nodeBefore;
  const spaced = before?.isText === true && /[^\s([„“‚‘]$/.test(before.text ?? "");
  const { tr } = state;
  tr.delete(from, to);
  if (spaced) tr.insertText(" ", from);
  const at = from + (spaced ? 1 : 0);
  tr.insert(at, citation);
  tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
  view.dispatch(tr);
  beginUndoStep(editor.state);
  view.focus();
  return true;
}

/** Asks for a source at the caret, as if somebody had typed the sign. */
export function askForSource(editor: Editor): boolean {
  const { $to } = editor.state.selection;
  if (!editor.isEditable || !$to.parent.inlineContent) return false;
  const word = /[^\s(]$/.test($to.nodeBefore?.text ?? "");
  return editor
    .chain()
    .focus()
    .setTextSelection($to.pos)
    .insertContent(word ? " @" : "@")
    .run();
}
