import type { Editor } from "@tiptap/core";
import { uuidv7 } from "uuidv7";

/**
 * Makes the selected words a claim and returns its id; null when nothing is selected. Spaces at the selection's
 * edges stay outside: a double click on a word often brings one along.
 */
export function tagClaim(editor: Editor): string | null {
  const { from, to, empty } = editor.state.selection;
  if (empty || !editor.isEditable) return null;
  const words = editor.state.doc.textBetween(from, to, "\n", " ");
  if (words.trim() === "") return null;
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  const id = uuidv7();
  const tagged = editor
    .chain()
    .setTextSelection({ from: start, to: Math.max(start, end) })
    .setClaim(id)
    .setTextSelection(Math.max(start, end))
    .run();
  return tagged ? id : null;
}
