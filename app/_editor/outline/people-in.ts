import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Room } from "../room.ts";
import type { OutlineSection } from "./outline.ts";

interface AwarenessState {
  readonly user?: { readonly name?: string };
  readonly cursor?: { readonly head: unknown } | null;
}

/** Where a colleague's caret stands in this editor's document; null when it is not in the text. */
export function caretPosition(room: Pick<Room, "editor">, state: AwarenessState): number | null {
  if (!state.cursor) return null;
  const sync = ySyncPluginKey.getState(room.editor.state);
  if (!sync?.binding) return null;
  const head = Y.createRelativePositionFromJSON(state.cursor.head);
  return relativePositionToAbsolutePosition(sync.doc, sync.type, head, sync.binding.mapping);
}

/** The name of a colleague whose caret stands in one of `sections`: moving it would pull the words from under the hands. */
export function peopleIn(room: Room, sections: readonly OutlineSection[]): string | null {
  const { awareness } = room.sync.provider;
  for (const [client, state] of awareness.getStates() as Map<number, AwarenessState>) {
    if (client === awareness.clientID) continue;
    const at = caretPosition(room, state);
    if (at !== null && sections.some(({ from, to }) => from <= at && at < to)) return state.user?.name ?? "?";
  }
  return null;
}
