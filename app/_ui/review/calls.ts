/** A person who can be called by name. */
export interface Callable {
  readonly id: string;
  readonly name: string;
}

/** What is being typed after an @ that begins a word, right before the caret. */
export interface Call {
  /** Where the @ stands. */
  readonly from: number;
  readonly typed: string;
}

export function callBefore(text: string, caret: number): Call | null {
  const [, typed] =
    /(?:^|[\s(„"])@([\p{L}\p{M}\p{N}.’'-]*(?: [\p{L}\p{M}\p{N}.’'-]*)?)$/u.exec(text.slice(0, caret)) ?? [];
  if (typed === undefined) return null;
  return { from: caret - typed.length - 1, typed };
}

/** Those of whom some word begins with what is typed, in the order given. */
export function matchingPeople<P extends Callable>(people: readonly P[], typed: string, limit = 6): P[] {
  const sought = plain(typed);
  return people
    .filter(({ name }) => plain(name).startsWith(sought) || plain(name).includes(` ${sought}`))
    .slice(0, limit);
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .toLowerCase();
}

/** The ids of those whose names stand in the text after an @; of namesakes the one who was `chosen`, or the first. */
export function calledIn(
  text: string,
  people: readonly Callable[],
  chosen: ReadonlySet<string> = new Set(),
): string[] {
  const named = new Map<string, string>();
  for (const { id, name } of people) {
    if (name === "" || (named.has(name) && !chosen.has(id))) continue;
    named.set(name, id);
  }
  return piecesOf(text, [...named.keys()]).flatMap(({ kind, text: piece }) => {
    const id = kind === "call" ? named.get(piece.slice(1)) : undefined;
    return id === undefined ? [] : [id];
  });
}

export interface Piece {
  readonly kind: "words" | "call" | "link";
  readonly text: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** A comment's text cut into words, the calls of these names, and addresses without the full stop behind them. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const calls = names
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((name) => `@${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`);
  const wanted = [...calls, String.raw`https?://[^\s<>"„”]*[^\s<>"„”.,;:!?)\]]`].join("|");
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(wanted, "gu"))) {
    if (match.index > end) pieces.push({ kind: "words", text: text.slice(end, match.index), at: end });
    pieces.push({ kind: match[0].startsWith("@") ? "call" : "link", text: match[0], at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: "words", text: text.slice(end), at: end });
  return pieces;
}
