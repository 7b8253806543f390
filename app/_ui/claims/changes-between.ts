import { diffArrays } from "diff";
import type { WordChange } from "#core/history/model";

/** A number such as 3,4 or a word such as Coale’em changes as a whole. */
const token = /\s+|[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** What leads from some words to others. */
export function changesBetween(before: string, after: string): WordChange[] {
  return diffArrays(before.match(token) ?? [], after.match(token) ?? []).map(({ value, added, removed }) => ({
    op: added ? "insert" : removed ? "delete" : "equal",
    text: value.join(""),
  }));
}
