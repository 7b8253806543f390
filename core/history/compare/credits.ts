import type { JsonNode } from "#editor/json-node";
import { eachPieceOfBlock } from "../block-pieces.ts";
import { diffTokens } from "../diff-tokens.ts";
import { tokensOf } from "../tokens.ts";
import type { AuthoredRun } from "../revision-state.ts";
import type { CreditOf } from "./compare-lines.ts";
import { type Credit, type Place, noCredit } from "./section-lines.ts";

/** A block's words as `eachPieceOfBlock` gives them. */
function wordsOfBlock(json: string): string {
  let words = "";
  eachPieceOfBlock(JSON.parse(json) as JsonNode, (piece) => (words += piece));
  return words;
}

/** Who wrote each letter of some blocks; `otherwise` where nobody noted it. */
export function writtenBy(
  blocks: readonly { readonly runs: readonly AuthoredRun[] }[],
  otherwise: Credit,
): CreditOf {
  const credits = blocks.map(({ runs }) =>
    runs.flatMap(({ length, userId, at }) => {
      const credit = userId === null ? { by: [], at } : { by: [userId], at };
      return Array.from({ length }, () => credit);
    }),
  );
  return ({ block, at }) => credits[block]?.[at] ?? otherwise;
}

/** A state, and who made it of the one before: where they are several, it cannot be told which of them wrote what. */
export interface Step {
  /** Its blocks as JSON: only those that changed are read. */
  readonly nodes: readonly string[];
  readonly added: Credit;
  readonly removed: Credit;
}

/**
 * Who struck each letter of a state, from the states that followed it: the people who removed something by the time that
 * it was gone. What stands to the end was struck by nobody.
 */
export function struckBy(nodes: readonly string[], steps: readonly Step[]): CreditOf {
  const struck = nodes.map(() => new Map<number, Credit>());
  let state = firstState(nodes);
  for (const { nodes: next, removed } of steps) {
    state = nextState(state, next, ({ block, at }) => struck[block]?.set(at, removed));
  }
  return ({ block, at }) => struck[block]?.get(at) ?? noCredit;
}

/** Who wrote each letter of a state, of which only the one before is known: what is new there is by those who added. */
export function writtenSince(
  nodes: readonly string[],
  before: CreditOf,
  { nodes: present, added }: Omit<Step, "removed">,
): CreditOf {
  const after = nextState(firstState(nodes), present, () => undefined);
  return ({ block, at }) => {
    const place = after[block]?.letters[at];
    return place ? before(place) : added;
  };
}

interface StateBlock {
  readonly json: string;
  readonly words: string;
  /** Where each of its letters stood in the first state; null for those that came since. */
  readonly letters: readonly (Place | null)[];
}

function firstState(nodes: readonly string[]): StateBlock[] {
  return nodes.map((json, block) => {
    const words = wordsOfBlock(json);
    return {
      json,
      words,
      letters: Array.from({ length: words.length }, (_, at) => ({ block, at })),
    };
  });
}

/** Carries letters over to the next state. Only blocks that changed are looked at. */
function nextState(
  state: readonly StateBlock[],
  nodes: readonly string[],
  leave: (place: Place) => void,
): StateBlock[] {
  const next: StateBlock[] = [];
  let [at, gone]: [number, StateBlock[]] = [0, []];
  const changes = diffTokens(
    state.map(({ json }) => json),
    nodes,
  );
  for (const [index, { op, tokens }] of changes.entries()) {
    const { length } = tokens;
    if (op !== "insert") at += length;
    if (op === "delete") {
      gone = state.slice(at - length, at);
      if (changes[index + 1]?.op !== "insert") replace(gone, [], leave);
    } else if (op === "insert") {
      next.push(...replace(gone, tokens, leave));
      gone = [];
    } else for (const block of state.slice(at - length, at)) next.push(block);
  }
  return next;
}

/** The blocks that came in the place of others: one by one where they are as many, else all together. */
function replace(
  gone: readonly StateBlock[],
  json: readonly string[],
  leave: (place: Place) => void,
): StateBlock[] {
  const come = json.map((each) => ({ json: each, words: wordsOfBlock(each) }));
  if (gone.length === come.length) {
    return come.map((each, index) => {
      const [letters = []] = carry(gone.slice(index, index + 1), [each.words], leave);
      return { ...each, letters };
    });
  }
  const letters = carry(
    gone,
    come.map(({ words }) => words),
    leave,
  );
  return come.map((each, index) => ({ ...each, letters: letters[index] ?? [] }));
}

/** No text holds it: it keeps blocks apart. */
const border = "\u0000";

/** Where the letters of some words stood that came in the place of some blocks. */
function carry(
  old: readonly StateBlock[],
  words: readonly string[],
  leave: (place: Place) => void,
): (Place | null)[][] {
  const before = old.flatMap((block) => [...tokensOf(block.words), border]);
  const after = words.flatMap((each) => [...tokensOf(each), border]);
  const places = old.flatMap(({ letters }) => [...letters, null]);
  const carried: (Place | null)[] = [];
  let at = 0;
  for (const { op, tokens } of diffTokens(before, after)) {
    const length = tokens.reduce((sum, token) => sum + token.length, 0);
    const own = op === "insert" ? [] : places.slice(at, at + length);
    at += own.length;
    if (op === "insert") carried.push(...Array.from({ length }, () => null));
    else if (op === "equal") carried.push(...own);
    else for (const place of own) if (place) leave(place);
  }
  let from = 0;
  return words.map(({ length }) => {
    const own = carried.slice(from, from + length);
    from += length + border.length;
    return own;
  });
}
