import { joinChanges } from "../diff-words.ts";
import type { LineChange, WordChange } from "../model.ts";
import type { LinePair } from "./align-lines.ts";
import type { SectionLine } from "./section-lines.ts";

/** A pair of lines, and what leads from one to the other. */
export type ComparedPair = LinePair & { readonly change: LineChange };

/**
 * What leads from one text of a section to another, as its lines tell it. A section's text has no heading, and its footnotes
 * stand at its end. What moved goes in one place and comes in another.
 */
export function textChanges(pairs: readonly ComparedPair[]): WordChange[] {
  const changes: WordChange[] = [];
  let [isFirstBefore, isFirstAfter] = [true, true];
  for (const part of [isInBody, isNote]) {
    for (const pair of pairs) {
      const { was, is } = sidesIn(part, pair);
      const breakBefore = was && pair.break !== "insert" && !isFirstBefore;
      const breakAfter = is && pair.break !== "delete" && !isFirstAfter;
      const lineBreak = opOf(breakBefore, breakAfter);
      if (lineBreak) changes.push({ op: lineBreak, text: "\n" });
      for (const { op, text } of pair.change.runs) {
        const own = opOf(was && op !== "insert", is && op !== "delete");
        if (own) changes.push({ op: own, text });
      }
      if (was) isFirstBefore = false;
      if (is) isFirstAfter = false;
    }
  }
  return joinChanges(changes);
}

type Part = (line: SectionLine) => boolean;

const isNote: Part = ({ type }) => type === "footnote";
const isInBody: Part = ({ type }) => type !== "footnote" && type !== "sectionHeading";

/** Whether a pair has a line here before and after. A line that moved here was in another place. */
function sidesIn(part: Part, { before, after, move }: LinePair) {
  const stood = after !== null && move !== null ? null : before;
  return { was: stood !== null && part(stood), is: after !== null && part(after) };
}

function opOf(was: boolean, is: boolean): WordChange["op"] | null {
  if (was) return is ? "equal" : "delete";
  return is ? "insert" : null;
}
