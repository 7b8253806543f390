/** An entry as its file has it: values in LaTeX, macros replaced by what they stand for. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What cannot be read as fields: the words from there on. */
export class ScanFault extends Error {
  override readonly name = "ScanFault";
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Reads one closed entry. Throws ScanFault. */
export function scanEntry(text: string, kind: string, macros: ReadonlyMap<string, string>): RawEntry {
  const scanner = new Scanner(text, text.search(/[{(]/) + 1, macros);
  const key = scanner.key();
  const fields = scanner.fields();
  return { type: kind, key, fields };
}

/** Reads an @string, whose names then stand for its values. Throws ScanFault. */
export function scanMacros(
  text: string,
  macros: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return new Scanner(text, text.search(/[{(]/) + 1, macros).fields();
}

class Scanner {
  readonly #text: string;
  readonly #macros: ReadonlyMap<string, string>;
  #place: number;

  constructor(text: string, place: number, macros: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#macros = macros;
    this.#place = place;
  }

  /** What stands before the first comma; empty where a field comes first. */
  key(): string {
    const found = this.#take(/\s*([^\s,={}"]*)\s*(?=[,})])/y);
    if (found === null) return "";
    this.#take(/,/y);
    return found[1] ?? "";
  }

  fields(): Record<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#take(/(?:\s|%[^\n]*\n)*/y);
      if (this.#take(/[})]\s*$/y)) return Object.fromEntries(fields);
      const name = this.#take(/([^\s=,{}"#%]+)\s*=\s*/y)?.[1]?.toLowerCase();
      if (name === undefined) throw this.#fault();
      fields.set(free(fields, name), plainSpaces(this.#value()));
      this.#take(/(?:\s|%[^\n]*\n)*/y);
      if (this.#take(/,/y) === null && this.#take(/(?=[})]\s*$)/y) === null) throw this.#fault();
      while (this.#take(/\s*,/y));
    }
  }

  #value(): string {
    let value = this.#piece();
    while (this.#take(/\s*#\s*/y)) value += this.#piece();
    return value;
  }

  #piece(): string {
    if (this.#text[this.#place] === "{") return this.#enclosed("}");
    if (this.#text[this.#place] === '"') return this.#enclosed('"');
    const name = this.#take(/[^\s,#{}"()=%]+/y)?.[0];
    if (name === undefined) throw this.#fault();
    const small = name.toLowerCase();
    // A month's own macro is written as it came; a macro that nobody defined stays in sight.
    return this.#macros.get(small) ?? (months.includes(small) ? small : name);
  }

  /** Up to the end mark outside of inner braces. */
  #enclosed(end: string): string {
    const start = this.#place + 1;
    let depth = 0;
    for (let place = start; place < this.#text.length; place += 1) {
      const letter = this.#text[place];
      if (letter === end && depth === 0) {
        this.#place = place + 1;
        return this.#text.slice(start, place);
      }
      if (letter === "\\") place += 1;
      else if (letter === "{") depth += 1;
      else if (letter === "}") depth -= 1;
      if (depth < 0) break;
    }
    throw this.#fault();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#text);
    if (found) this.#place = pattern.lastIndex;
    return found;
  }

  #fault(): ScanFault {
    return new ScanFault(this.#text.slice(this.#place, this.#place + 60).trim());
  }
}

/** A field that is there twice is kept twice. */
function free(fields: ReadonlyMap<string, string>, name: string): string {
  let number = 2;
  let free = name;
  while (fields.has(free)) free = `${name}+${number++}`;
  return free;
}

/** Line breaks and indents mean a space, and an empty line a paragraph. */
function plainSpaces(value: string): string {
  return value
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.replaceAll(/[ \t\n]+/g, " ").trim())
    .join("\n\n")
    .trim();
}
