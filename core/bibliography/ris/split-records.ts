/** A record as its file has it, from TY to ER. */
export interface RisRecord {
  readonly line: number;
  readonly type: string;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Null for one that was closed. */
  readonly fault: "not-closed" | null;
}

/** Tagged lines that stand in no record; other words between records are nobody's. */
export interface StrayWords {
  readonly line: number;
  readonly words: string;
}

const tagged = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

interface Open {
  readonly line: number;
  readonly type: string;
  readonly tags: Map<string, string[]>;
  last: string[] | null;
}

/**
 * The records of a file in their order. A line without a tag goes on with the value before it; a record that is not
 * closed ends where the next one begins.
 */
export function splitRecords(text: string): (RisRecord | StrayWords)[] {
  const found: (RisRecord | StrayWords)[] = [];
  let open: Open | null = null;
  let stray = false;
  const close = (fault: RisRecord["fault"]) => {
    if (open) found.push({ line: open.line, type: open.type, tags: Object.fromEntries(open.tags), fault });
    open = null;
  };
  for (const [index, line] of text.split("\n").entries()) {
    const [, tag, value = ""] = tagged.exec(line) ?? [];
    if (tag === "TY") {
      close("not-closed");
      open = { line: index + 1, type: value.trim().toUpperCase(), tags: new Map(), last: null };
      stray = false;
    } else if (open) {
      if (tag === "ER") close(null);
      else addLine(open, tag, tag === undefined ? line : value);
    } else if (tag !== undefined) {
      // All of them up to an empty line are one fault.
      if (!stray) found.push({ line: index + 1, words: line.trim().slice(0, 80) });
      stray = true;
    }
    if (line.trim() === "") stray = false;
  }
  close("not-closed");
  return found;
}

function addLine(open: Open, tag: string | undefined, value: string): void {
  if (tag === undefined) {
    const { last } = open;
    if (last) last[last.length - 1] = `${last.at(-1)}\n${value.trimEnd()}`;
    return;
  }
  const values = open.tags.get(tag) ?? [];
  values.push(value.trimEnd());
  open.tags.set(tag, values);
  open.last = values;
}
