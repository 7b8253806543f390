import type { Transaction } from "@tiptap/pm/state";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { isLocalChange } from "#editor/local-change";

/**
 * What a transaction changes. The binding replaces all of the text when a colleague has typed a letter: only what differs
 * has changed.
 */
export function whatChanged(tr: Transaction): Mapping {
  if (isLocalChange(tr)) return tr.mapping;
  const start = tr.before.content.findDiffStart(tr.doc.content);
  const end = tr.before.content.findDiffEnd(tr.doc.content);
  if (start === null || !end) return new Mapping();
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])]);
}
