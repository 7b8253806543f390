import type { Editor } from "@tiptap/core";
import { uuidv7 } from "uuidv7";
import { sentenceAt } from "#editor/statements/check-worthy";
import { readBlocks } from "../suggestions/read-blocks.ts";
import { selectedWords } from "./attach-claim.ts";

/**
 * Makes the selected words a claim and returns its id; null when nothing is selected. Spaces at the selection's
 * edges stay outside: a double click on a word often brings one along.
 */
export function tagClaim(editor: Editor): string | null {
  const words = editor.isEditable ? selectedWords(editor) : null;
  if (!words) return null;
  const id = uuidv7();
  const tagged = editor.chain().setTextSelection(words).setClaim(id).setTextSelection(words.to).run();
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
