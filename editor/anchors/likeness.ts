import type { Token } from "../mentions/tokens.ts";

/** How much a word counts: prepositions and the like say little of what a sentence says. */
export function weight({ key }: Token): number {
  return key.length <= 2 && !/\d/.test(key) ? 0.3 : 1;
}

/** What two words have in common: all, or all but an inflected ending, or nothing. */
export function likeness(a: Token, b: Token): number {
  if (a.key === b.key) return weight(b);
  if (/\d/.test(a.key + b.key)) return 0;
  const length = Math.min(a.key.length, b.key.length);
  if (length < 4) return 0;
  let same = 0;
  while (same < length && a.key[same] === b.key[same]) same++;
  return same >= Math.max(3, Math.ceil(Math.max(a.key.length, b.key.length) * 0.6)) ? 0.85 : 0;
}
