import type { EditorState } from "@tiptap/pm/state";
import { type SuggestedMention, suggestionsIn } from "./mention-plugin.ts";
import type { TaggedMention } from "./watch-suggestions.ts";

/** The words that the card is about. */
export type CurrentMention =
  | ({ readonly kind: "suggested" } & SuggestedMention)
  | ({ readonly kind: "tagged" } & TaggedMention);

/** The mention, suggested or tagged, that a position touches; a suggestion first. */
export function mentionAt(state: EditorState, position: number): CurrentMention | null {
  const [suggested] = suggestionsIn(state, position, position);
  if (suggested) return { kind: "suggested", ...suggested };
  const $position = state.doc.resolve(position);
  for (const node of [$position.nodeAfter, $position.nodeBefore]) {
    const mark = node?.marks.find(({ type }) => type.name === "entity");
    if (mark) return taggedAt(state, position, mark.attrs["id"] as string);
  }
  return null;
}

/** The next suggestion after a position, or the first of the text. */
export function nextSuggestion(state: EditorState, position: number): SuggestedMention | null {
  const all = suggestionsIn(state);
  return all.find(({ from }) => from > position) ?? all[0] ?? null;
}

/** The whole run of words around a position that carry the tag, whatever other marks divide it. */
function taggedAt(state: EditorState, position: number, entityId: string): CurrentMention {
  const $position = state.doc.resolve(position);
  const start = $position.start();
  let from = position;
  let to = position;
  let run: { from: number; to: number } | null = null;
  $position.parent.forEach((node, offset) => {
    const at = start + offset;
    const tagged = node.marks.some((mark) => mark.type.name === "entity" && mark.attrs["id"] === entityId);
    if (!tagged) run = null;
    else if (run === null) run = { from: at, to: at + node.nodeSize };
    else run = { from: run.from, to: at + node.nodeSize };
    if (run && run.from <= position && position <= run.to) ({ from, to } = run);
  });
  return { kind: "tagged", entityId, from, to, text: state.doc.textBetween(from, to) };
}
