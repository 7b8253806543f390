import type { EditorState } from "@tiptap/pm/state";
import type { ResolvedPos } from "@tiptap/pm/model";
import { leadSectionId } from "#core/sections/vocabulary";
import { countWords } from "../outline/outline.ts";
import { claimIds } from "./claim-paste.ts";

/** Where the person is in the text. */
export interface Caret {
  readonly position: number;
  /** Read of the text as it is now: the outline, which rests while one types, would name the next one at a section's end. */
  readonly sectionId: string;
  /** The claims there, the shortest-reaching last. */
  readonly claims: readonly string[];
  /** How many words are selected. */
  readonly selectedWords: number;
}

export function caretOf({ doc, selection }: EditorState): Caret {
  const { from, to, empty, $from } = selection;
  return {
    position: from,
    sectionId: sectionIdAt($from),
    claims: shortestLast(doc, empty ? claimsAt($from) : claimsWithin(doc, from, to)),
    selectedWords: empty ? 0 : countWords(doc.textBetween(from, to, "\n", " ")),
  };
}

export function sameCaret(a: Caret, b: Caret): boolean {
  return (
    a.position === b.position &&
    a.sectionId === b.sectionId &&
    a.selectedWords === b.selectedWords &&
    a.claims.join() === b.claims.join()
  );
}

function sectionIdAt($position: ResolvedPos): string {
  for (let index = $position.index(0); index >= 0; index--) {
    const block = $position.doc.maybeChild(index);
    const id: unknown = block?.type.name === "sectionHeading" ? block.attrs["id"] : null;
    if (typeof id === "string") return id;
  }
  return leadSectionId;
}

/** A caret at the edge of tagged words counts as in them: that is where a click at the end of a word puts it. */
function claimsAt($position: ResolvedPos): string[] {
  const sides = [$position.nodeBefore, $position.nodeAfter];
  return [...new Set(sides.flatMap((node) => claimIds(node?.marks ?? [])))];
}

function claimsWithin(doc: EditorState["doc"], from: number, to: number): string[] {
  const ids = new Set<string>();
  doc.nodesBetween(from, to, (node) => {
    for (const id of claimIds(node.marks)) ids.add(id);
  });
  return [...ids];
}

/** Of nested claims the inner one is meant: it comes last. The text is read only where several stand. */
function shortestLast(doc: EditorState["doc"], ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids;
  const lengths = new Map(ids.map((id) => [id, 0]));
  doc.descendants((node) => {
    for (const id of claimIds(node.marks)) {
      const length = lengths.get(id);
      if (length !== undefined) lengths.set(id, length + node.nodeSize);
    }
  });
  return ids.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
}
