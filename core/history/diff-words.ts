import { diffTokens } from "./diff-tokens.ts";
import type { WordChange } from "./model.ts";
import { countEachWord, likeness, pairAlike } from "./pair-alike.ts";
import { tokensOf } from "./tokens.ts";

/** Of more signs than these, words are compared within lines that are alike: all with all would take long. */
const longestGap = 8000;

/** What leads from one text to another, by whole words, white space and single signs, within the lines that differ. */
export function diffWords(from: string, to: string): WordChange[] {
  const changes: WordChange[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const close = () => {
    const signs = [...gone, ...come].reduce((sum, { length }) => sum + length, 0);
    const pairs = signs > longestGap ? pairLines(gone, come) : [[gone.join(""), come.join("")] as const];
    for (const [one, other] of pairs) changes.push(...diffWithin(one, other));
    [gone, come] = [[], []];
  };
  for (const { op, tokens } of diffTokens(linesOf(from), linesOf(to))) {
    if (op === "delete") gone = [...tokens];
    else if (op === "insert") come = [...tokens];
    else {
      close();
      changes.push({ op, text: tokens.join("") });
    }
  }
  close();
  return joinChanges(changes);
}

/** Each with its line feed. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Lines that were changed, beside each other; what stands between them belongs to the next. */
function pairLines(gone: readonly string[], come: readonly string[]): [string, string][] {
  const [was, is] = [gone.map(countEachWord), come.map(countEachWord)];
  const pairs = pairAlike(gone.length, come.length, (i, j) => {
    const [one, other] = [was[i], is[j]];
    return one && other ? (likeness(one, other) ?? 0) : 0;
  });
  const result: [string, string][] = [];
  let [i, j] = [0, 0];
  for (const [goneAt, comeAt] of [...pairs, [gone.length, come.length] as const]) {
    result.push([gone.slice(i, goneAt).join(""), come.slice(j, comeAt).join("")]);
    result.push([gone[goneAt] ?? "", come[comeAt] ?? ""]);
    [i, j] = [goneAt + 1, comeAt + 1];
  }
  return result;
}

function diffWithin(from: string, to: string): WordChange[] {
  return diffTokens(tokensOf(from), tokensOf(to)).map(({ op, tokens }) => ({ op, text: tokens.join("") }));
}

/** With changes of one kind that follow on each other as one. */
export function joinChanges(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (change.text === "") continue;
    if (last?.op === change.op) result[result.length - 1] = { ...last, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
