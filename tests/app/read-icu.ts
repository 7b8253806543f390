/** What one ICU message asks of the code: its arguments with their kind and forms, and its tags. */
export interface IcuParts {
  readonly names: readonly string[];
  readonly plurals: readonly (readonly string[])[];
}

/** Reads as much of ICU MessageFormat as messages/ uses: {name}, {n, plural, one {…}}, {x, select, a {…}}, <tag>. */
export function readIcu(message: string): IcuParts {
  const names = new Set<string>();
  const plurals: string[][] = [];
  let at = 0;
  const skip = (pattern: RegExp) => {
    const found = new RegExp(pattern, "y");
    found.lastIndex = at;
    const text = found.exec(message)?.[0] ?? "";
    at += text.length;
    return text.trim();
  };

  function readText(): void {
    while (at < message.length && message[at] !== "}") {
      const tag = skip(/<\w+>/);
      if (tag) names.add(tag);
      else if (message[at] === "{") readArgument();
      else at += 1;
    }
  }

  function readArgument(): void {
    at += 1;
    names.add(skip(/\s*\w+\s*/));
    const kind = skip(/,\s*\w+\s*/).replace(/^,\s*/, "");
    skip(/,\s*/);
    if (kind === "plural" || kind === "select" || kind === "selectordinal") {
      const forms = readForms();
      if (kind === "plural") plurals.push(forms);
    } else skip(/[^}]*/);
    if (message[at] !== "}") throw new Error(`an argument is not closed at ${at} of: ${message}`);
    at += 1;
  }

  function readForms(): string[] {
    const forms: string[] = [];
    for (let form = skip(/\s*=?\w+\s*/); form; form = skip(/\s*=?\w+\s*/)) {
      forms.push(form);
      if (message[at] !== "{") throw new Error(`form ${form} has no words in: ${message}`);
      at += 1;
      readText();
      at += 1;
      skip(/\s*/);
    }
    return forms;
  }

  readText();
  if (at < message.length) throw new Error(`a brace too many at ${at} of: ${message}`);
  return { names: [...names].toSorted(), plurals };
}
