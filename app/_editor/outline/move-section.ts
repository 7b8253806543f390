import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type OutlineSection, outlineOf } from "./outline.ts";

export type Direction = -1 | 1;

/** The two sections that would change places, the upper first, or null at an edge. The lead stays where it is. */
export function neighbours(
  sections: readonly OutlineSection[],
  id: string,
  direction: Direction,
): readonly [OutlineSection, OutlineSection] | null {
  const index = sections.findIndex((section) => section.id === id);
  const upper = sections[direction === -1 ? index - 1 : index];
  const lower = sections[direction === -1 ? index : index + 1];
  if (index < 1 || !upper || !lower || upper.number === null) return null;
  return [upper, lower];
}

/**
 * Lets two neighbouring sections change places. Their nodes are moved, not rewritten, so the binding keeps the longer
 * one as it is and only the shorter is made anew in the shared text.
 */
export function moveSection(state: EditorState, id: string, direction: Direction): Transaction | null {
  const pair = neighbours(outlineOf(state.doc).sections, id, direction);
  if (!pair) return null;
  const [upper, lower] = pair;
  const above = state.doc.slice(upper.from, upper.to).content;
  const below = state.doc.slice(lower.from, lower.to).content;
  return state.tr.replace(upper.from, lower.to, new Slice(Fragment.empty.append(below).append(above), 0, 0));
}
