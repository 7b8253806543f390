/**
 * What a spreadsheet would take for a formula, behind any apostrophes. An apostrophe before it makes it plain text
 * (OWASP, CSV injection); one more for each that stands there already lets it be read back as it was.
 */
const formula = /^'*[=+\-@\t\r]/;
const neutralised = /^'+[=+\-@\t\r]/;

export function writeCell(text: string | null): string {
  const plain = text ?? "";
  return formula.test(plain) ? `'${plain}` : plain;
}

/** Null for an empty cell. */
export function readCell(cell: string): string | null {
  const text = (neutralised.test(cell) ? cell.slice(1) : cell).trim();
  return text === "" ? null : text;
}
