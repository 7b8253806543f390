/** Stands for what is not a letter, and matches nothing. */
export const hole = "\uFFFC";

/** How many letters `words` ends with that stand in `text` right before `offset`. */
export function commonEnd(words: string, text: string, offset: number): number {
  let length = 0;
  while (length < words.length && length < offset && words.at(-1 - length) === text[offset - 1 - length])
    length++;
  return length;
}

/** How many letters `words` begins with that stand in `text` from `offset` on. */
export function commonStart(words: string, text: string, offset: number): number {
  let length = 0;
  while (length < words.length && offset + length < text.length && words[length] === text[offset + length])
    length++;
  return length;
}
