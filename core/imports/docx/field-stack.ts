interface Field {
  code: string;
  /** The code ends where the result begins. */
  inCode: boolean;
  href: string | null;
}

/** The fields that are open: what they are made of is no text, what they show is. */
export class FieldStack {
  #fields: Field[] = [];

  /** Whether words that come now belong to a field's code. */
  get hides(): boolean {
    return this.#fields.some(({ inCode }) => inCode);
  }

  /** Where the innermost field leads. */
  get href(): string | null {
    return this.#fields.findLast(({ href }) => href !== null)?.href ?? null;
  }

  mark(type: string | undefined): void {
    const last = this.#fields[this.#fields.length - 1];
    if (type === "begin") this.#fields.push({ code: "", inCode: true, href: null });
    else if (type === "end") this.#fields.pop();
    else if (type === "separate" && last !== undefined) {
      last.inCode = false;
      last.href = hrefOfField(last.code);
    }
  }

  addCode(words: string): void {
    const last = this.#fields[this.#fields.length - 1];
    if (last?.inCode) last.code += words;
  }

  /** A field whose code has not ended with its paragraph is broken: it must not swallow the rest of the text. */
  endParagraph(): void {
    this.#fields = this.#fields.filter(({ inCode }) => !inCode);
  }
}

/** The address in the code of a field, `HYPERLINK "https://…" \l "place"`; null if it is none, or a place in the file. */
export function hrefOfField(code: string): string | null {
  const address = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^"\\\s]\S*))/.exec(code);
  const found = address?.[1] ?? address?.[2] ?? "";
  if (found === "") return null;
  const place = /\\l\s+"([^"]*)"/.exec(code)?.[1];
  return place ? `${found}#${place}` : found;
}
