import { diffTokens } from "./diff-tokens.ts";

/** What makes one list of lines another. */
export interface LineDelta {
  /** Three numbers over and over: so many lines stay, so many go, so many come in their place. */
  readonly counts: readonly number[];
  /** Those that come, in order. */
  readonly come: readonly string[];
}

export function deltaBetween(before: readonly string[], after: readonly string[]): LineDelta {
  const counts: number[] = [];
  const come: string[] = [];
  let [kept, gone] = [0, 0];
  const close = (lines: readonly string[]) => {
    if (kept + gone + lines.length > 0) counts.push(kept, gone, lines.length);
    come.push(...lines);
    [kept, gone] = [0, 0];
  };
  for (const { op, tokens: lines } of diffTokens(before, after)) {
    if (op === "insert") close(lines);
    else if (op === "delete") gone = lines.length;
    else {
      if (gone > 0) close([]);
      kept = lines.length;
    }
  }
  close([]);
  return { counts, come };
}

/** The lines that go. */
export function goneLines(before: readonly string[], counts: LineDelta["counts"]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const [kept, gone] of threes(counts)) {
    lines.push(...before.slice(at + kept, at + kept + gone));
    at += kept + gone;
  }
  return lines;
}

/** The lines that a delta makes of those that it was made for. */
export function applyDelta(before: readonly string[], { counts, come }: LineDelta): string[] {
  const after: string[] = [];
  let [at, next] = [0, 0];
  for (const [kept, gone, came] of threes(counts)) {
    after.push(...before.slice(at, at + kept), ...come.slice(next, next + came));
    at += kept + gone;
    next += came;
  }
  return after;
}

function* threes(counts: LineDelta["counts"]): Generator<[kept: number, gone: number, came: number]> {
  for (let index = 0; index < counts.length; index += 3) {
    const [kept = 0, gone = 0, came = 0] = counts.slice(index, index + 3);
    yield [kept, gone, came];
  }
}
