/** A number with its decimal sign is one word: 3,4 does not become 3,5 by a change of its last digit. */
const token = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A text as whole words, white space and single signs, in order and with nothing left out. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

/** In UTF-16 units. */
export function lengthOf(tokens: readonly string[]): number {
  let length = 0;
  for (const token of tokens) length += token.length;
  return length;
}
