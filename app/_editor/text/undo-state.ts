import type { EditorState } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";

export function canUndo(state: EditorState): boolean {
  return (undoManagerOf(state)?.undoStack.length ?? 0) > 0;
}

export function canRedo(state: EditorState): boolean {
  return (undoManagerOf(state)?.redoStack.length ?? 0) > 0;
}

/** What follows is undone by itself, not together with what was typed a moment before. */
export function beginUndoStep(state: EditorState): void {
  undoManagerOf(state)?.stopCapturing();
}

export function undoManagerOf(state: EditorState): UndoManager | undefined {
  return (yUndoPluginKey.getState(state) as { undoManager?: UndoManager } | undefined)?.undoManager;
}
