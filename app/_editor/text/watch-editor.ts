import type { Editor } from "@tiptap/core";
import { type Outline, outlineOf } from "../outline/outline.ts";
import { type Store, createStore } from "../store.ts";
import { type Caret, caretOf, sameCaret } from "./caret-place.ts";

/** Reading the whole text waits for a pause of this length, so that no keystroke pays for it. */
const pauseMs = 120;

export interface EditorWatch {
  readonly outline: Store<Outline>;
  readonly caret: Store<Caret>;
  readonly stop: () => void;
}

/** Keeps what the panels show in step with the text. */
export function watchEditor(editor: Editor): EditorWatch {
  const outline = createStore(outlineOf(editor.state.doc));
  const caret = createStore(caretOf(editor.state));
  let pause: ReturnType<typeof setTimeout> | null = null;

  const readText = () => {
    pause = null;
    outline.set(outlineOf(editor.state.doc));
  };
  const readCaret = () => {
    const next = caretOf(editor.state);
    if (!sameCaret(next, caret.get())) caret.set(next);
  };
  const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    readCaret();
    if (transaction.docChanged) pause ??= setTimeout(readText, pauseMs);
  };
  editor.on("transaction", onTransaction);

  return {
    outline,
    caret,
    stop: () => {
      editor.off("transaction", onTransaction);
      if (pause !== null) clearTimeout(pause);
    },
  };
}
