import type { Editor } from "@tiptap/core";
import { uuidv7 } from "uuidv7";
import { sentenceAt } from "#editor/statements/check-worthy";
import { readBlocks } from "../suggestions/read-blocks.ts";

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

/** Selects the sentence around a position; null where there is none, as in a heading. */
export function selectSentence(editor: Editor, position: number): { from: number; to: number } | null {
  const block = readBlocks(editor.state.doc).findLast(
    ({ from, text }) => from <= position && position <= from + text.length,
  );
  const sentence = block?.stating ? sentenceAt(block.text, position - block.from) : null;
  if (!block || !sentence) return null;
  const span = { from: block.from + sentence.start, to: block.from + sentence.end };
  editor.commands.setTextSelection(span);
  return span;
}
