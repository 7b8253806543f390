/** A stretch of a file from an @ to where it is closed, or to where the next entry begins. */
export interface Chunk {
  readonly line: number;
  /** In small letters: article, string, comment. */
  readonly kind: string;
  readonly text: string;
  readonly fault: "not-closed" | "closed-early" | null;
}

const beginning = /@[ \t]*([\p{L}][\p{L}\p{N}_-]*)\s*([{(])/gu;
/** An entry at the beginning of a line begins there even if the one before was never closed. */
const nextEntry = /\n@[ \t]*[\p{L}][\p{L}\p{N}_-]*[ \t]*[{(]/gu;

/**
 * The entries of a file. Each letter is looked at once, however broken the file is: an entry that is not closed ends
 * where the next one begins, and what follows a bracket too many tells that an entry was closed too early.
 */
export function splitEntries(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  const lines = lineCounter(text);
  const reach = reachCounter(text);
  let place = 0;
  for (;;) {
    beginning.lastIndex = place;
    const found = beginning.exec(text);
    const last = chunks.at(-1);
    const between = text.slice(place, found?.index ?? text.length);
    // Past an entry's end comes what is no entry, except the rest of one that a bracket too many has cut off.
    if (last?.fault === null && /^\s*[,}]/.test(between)) {
      chunks[chunks.length - 1] = { ...last, fault: "closed-early" };
    }
    if (!found) return chunks;
    const opening = found.index + found[0].length - 1;
    const limit = reach(opening);
    const end = closingOf(text, opening, limit);
    place = end ?? limit;
    chunks.push({
      line: lines(found.index),
      kind: (found[1] ?? "").toLowerCase(),
      text: text.slice(found.index, place),
      fault: end === null ? "not-closed" : null,
    });
  }
}

/** Where the next entry begins at the beginning of a line; places are asked for in their order. */
function reachCounter(text: string): (place: number) => number {
  let reach = 0;
  return (place) => {
    if (reach > place) return reach;
    nextEntry.lastIndex = place;
    const next = nextEntry.exec(text);
    reach = next ? next.index + 1 : text.length;
    return reach;
  };
}

/** Just after the bracket that closes the one at `opening`; null when there is none before `limit`. */
function closingOf(text: string, opening: number, limit: number): number | null {
  const round = text[opening] === "(";
  let depth = 0;
  for (let place = opening; place < limit; place += 1) {
    const letter = text[place];
    if (letter === "\\") place += 1;
    else if (letter === "{") depth += 1;
    else if (letter === "}") {
      depth -= 1;
      if (depth === 0 && !round) return place + 1;
    } else if (letter === ")" && round && depth === 0) return place + 1;
  }
  return null;
}

/** The line of a place; places are asked for in their order. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let seen = 0;
  return (place) => {
    for (let next = text.indexOf("\n", seen); next !== -1 && next < place; next = text.indexOf("\n", seen)) {
      line += 1;
      seen = next + 1;
    }
    return line;
  };
}
