/**
 * The text as it can stand in any of the formats: line ends inside a text node, which the editor shows as spaces,
 * become spaces; control characters and halves of surrogate pairs, which XML forbids, go.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, " ")
    .replace(unspeakable, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unspeakable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
