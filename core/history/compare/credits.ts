import type { JsonNode } from "#editor/json-node";
import { eachPieceOfBlock } from "../block-pieces.ts";
import { diffTokens } from "../diff-tokens.ts";
import { tokensOf } from "../tokens.ts";
import type { AuthoredRun } from "../revision-state.ts";
import type { CreditOf } from "./compare-lines.ts";
import { type Credit, noCredit } from "./section-lines.ts";

/** Who wrote each letter of some blocks; `otherwise` where nobody noted it. */
export function writtenBy(
  blocks: readonly { readonly runs: readonly AuthoredRun[] }[],
  otherwise: Credit,
): CreditOf {
  const known = new Map<number, readonly CreditedRun[]>();
  return (block, at) => {
    const runs = known.get(block) ?? creditedRuns(blocks[block]?.runs ?? []);
    known.set(block, runs);
    return runAt(runs, at)?.credit ?? otherwise;
  };
}

interface CreditedRun {
  readonly end: number;
  readonly credit: Credit;
}

function creditedRuns(runs: readonly AuthoredRun[]): CreditedRun[] {
  let end = 0;
  return runs.map(({ length, userId, at }) => {
    end += length;
    return { end, credit: userId === null ? { by: [], at } : { by: [userId], at } };
  });
}

function runAt(runs: readonly CreditedRun[], at: number): CreditedRun | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return runs[low];
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
  const struck = new Map<number, Credit>();
  let state = firstState(nodes);
  for (const { nodes: next, removed } of steps) {
    state = nextState(state, next, (place) => struck.set(place, removed));
  }
  return (block, at) => struck.get(numberOf(block, at)) ?? noCredit;
}

/** Who wrote each letter of a state, of which only the one before is known: what is new there is by those who added. */
export function writtenSince(
  nodes: readonly string[],
  before: CreditOf,
  { nodes: present, added }: Omit<Step, "removed">,
): CreditOf {
  const after = nextState(firstState(nodes), present, () => undefined);
  return (block, at) => {
    const place = after[block]?.places[at] ?? noPlace;
    return place === noPlace ? added : before(Math.floor(place / mostLetters), place % mostLetters);
  };
}

/** Where a letter stands, as one number: fifty states of a long section make many. */
function numberOf(block: number, at: number): number {
  return block * mostLetters + at;
}

/** Of a block; far more than a frame that a browser may send. */
const mostLetters = 2 ** 24;
const noPlace = -1;

/** No text holds it: it keeps blocks apart. */
const border = "\u0000";

/** A block of a state. It is read only where it changes. */
class StateBlock {
  readonly json: string;
  readonly #carried: readonly number[] | number;
  #tokens: readonly string[] | null;

  /** `carried` says where each of its letters stood in the first state, or which block of that state it still is. */
  constructor(json: string, carried: readonly number[] | number, tokens: readonly string[] | null = null) {
    this.json = json;
    this.#carried = carried;
    this.#tokens = tokens;
  }

  get tokens(): readonly string[] {
    this.#tokens ??= tokensOfBlock(this.json);
    return this.#tokens;
  }

  get places(): readonly number[] {
    if (typeof this.#carried !== "number") return this.#carried;
    const block = this.#carried;
    return Array.from({ length: lengthOf(this.tokens) }, (_, at) => numberOf(block, at));
  }
}

/** A block's words, as `eachPieceOfBlock` gives them, and a border. */
function tokensOfBlock(json: string): string[] {
  let words = "";
  eachPieceOfBlock(JSON.parse(json) as JsonNode, (piece) => (words += piece));
  return [...tokensOf(words), border];
}

function lengthOf(tokens: readonly string[]): number {
  let length = 0;
  for (const token of tokens) length += token.length;
  return length;
}

function firstState(nodes: readonly string[]): StateBlock[] {
  return nodes.map((json, block) => new StateBlock(json, block));
}

/** Carries letters over to the next state, and gives `leave` the places of those that go. */
function nextState(
  state: readonly StateBlock[],
  nodes: readonly string[],
  leave: (place: number) => void,
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
      if (changes[index + 1]?.op !== "insert") carry(gone, [], leave);
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
  leave: (place: number) => void,
): StateBlock[] {
  if (gone.length !== json.length) return carry(gone, json, leave);
  return json.flatMap((each, index) => carry(gone.slice(index, index + 1), [each], leave));
}

function carry(
  gone: readonly StateBlock[],
  json: readonly string[],
  leave: (place: number) => void,
): StateBlock[] {
  const tokens = json.map(tokensOfBlock);
  const places = gone.flatMap((block) => block.places);
  const carried: number[] = [];
  let at = 0;
  const changes = diffTokens(
    gone.flatMap((block) => block.tokens),
    tokens.flat(),
  );
  for (const change of changes) {
    const length = lengthOf(change.tokens);
    for (let n = 0; n < length; n++) {
      const place = change.op === "insert" ? noPlace : (places[at++] ?? noPlace);
      if (change.op !== "delete") carried.push(place);
      else if (place !== noPlace) leave(place);
    }
  }
  let start = 0;
  return json.map((each, index) => {
    const own = tokens[index] ?? [];
    const end = start + lengthOf(own);
    const block = new StateBlock(each, carried.slice(start, end), own);
    start = end;
    return block;
  });
}
