/** Text as a string of Typst's code: nothing in it is markup, so nothing in it can be mistaken for markup. */
export function typstString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
