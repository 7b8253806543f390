import type { Editor } from "@tiptap/core";
import { type LostQuote, findCandidates } from "#editor/anchors/find-candidates";
import { readBlocks } from "../suggestions/read-blocks.ts";
import { beginUndoStep } from "../text/undo-state.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place of the text that resembles lost words; positions in the document. */
export interface LikelyPlace extends Span {
  readonly text: string;
}

/** Where a claim's words may stand now, best first; paragraphs are read as one text. */
export function likelyPlaces(editor: Editor, lost: LostQuote): LikelyPlace[] {
  const blocks = readBlocks(editor.state.doc);
  const text = blocks.map((block) => block.text).join("\n");
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + 1;
  }
  const positionOf = (offset: number) => {
    const at = starts.findLastIndex((start) => start <= offset);
    return (blocks[at]?.from ?? 0) + offset - (starts[at] ?? 0);
  };
  return findCandidates(text, lost).map(({ start, end }) => ({
    from: positionOf(start),
    to: positionOf(end),
    text: text.slice(start, end),
  }));
}

/** Makes these words the claim's, in one step that can be undone. Returns whether it was allowed. */
export function attachClaim(editor: Editor, claimId: string, { from, to }: Span): boolean {
  const mark = editor.schema.marks["claim"]?.create({ id: claimId });
  if (!editor.isEditable || !mark || from >= to) return false;
  beginUndoStep(editor.state);
  const { tr } = editor.state;
  editor.view.dispatch(
    tr.removeMark(0, tr.doc.content.size, mark).addMark(from, to, mark).setStoredMarks([]),
  );
  return true;
}

/** The selected words without the spaces at their edges; null where there are none. */
export function selectedWords({ state }: Editor): Span | null {
  const { from, to } = state.selection;
  const words = state.doc.textBetween(from, to, "\n", " ");
  if (words.trim() === "") return null;
  return {
    from: from + (words.length - words.trimStart().length),
    to: to - (words.length - words.trimEnd().length),
  };
}
