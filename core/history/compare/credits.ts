import type { JsonNode } from "#editor/json-node";
import { eachPieceOfBlock } from "../block-pieces.ts";
import { diffTokens } from "../diff-tokens.ts";
import { lengthOf, tokensOf } from "../tokens.ts";
import type { AuthoredRun } from "../revision-state.ts";
import type { CreditOf, CreditUntil } from "./credit-words.ts";
import { type Credit, type Place, noCredit } from "./section-lines.ts";

/** Who wrote each letter of some blocks; `otherwise` where nobody noted it. */
export function writtenBy(
  blocks: readonly { readonly runs: readonly AuthoredRun[] }[],
  otherwise: Credit,
): CreditOf {
  const known = new Map<number, readonly CreditUntil[]>();
  return (block, at) => {
    const runs = known.get(block) ?? creditedRuns(blocks[block]?.runs ?? []);
    known.set(block, runs);
    return firstEndingAfter(runs, at) ?? { credit: otherwise, end: Infinity };
  };
}

function creditedRuns(runs: readonly AuthoredRun[]): CreditUntil[] {
  let end = 0;
  return runs.map(({ length, userId, at }) => {
    end += length;
    return { end, credit: userId === null ? { by: [], at } : { by: [userId], at } };
  });
}

/** Of runs in order. */
function firstEndingAfter<Run extends CreditUntil>(runs: readonly Run[], at: number): Run | undefined {
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
  const struck = nodes.map((): StruckStretch[] => []);
  let state = firstState(nodes);
  for (const { nodes: next, removed } of steps) {
    state = nextState(state, next, ({ block, at, length }) => {
      struck[block]?.push({ at, end: at + length, credit: removed });
    });
  }
  const inOrder = struck.map((stretches) => stretches.toSorted((one, other) => one.at - other.at));
  return (block, at) => {
    const stretch = firstEndingAfter(inOrder[block] ?? [], at);
    if (stretch && stretch.at <= at) return stretch;
    return { credit: noCredit, end: stretch?.at ?? Infinity };
  };
}

interface StruckStretch extends CreditUntil {
  readonly at: number;
}

/** Who wrote each letter of a state, of which only the one before is known: what is new there is by those who added. */
export function writtenSince(
  nodes: readonly string[],
  before: CreditOf,
  { nodes: present, added }: Omit<Step, "removed">,
): CreditOf {
  const after = nextState(firstState(nodes), present, () => undefined);
  return (block, at) => {
    let start = 0;
    for (const { length, place } of after[block]?.stretches ?? []) {
      const end = start + length;
      if (at < end) {
        if (!place) return { credit: added, end };
        const known = before(place.block, place.at + at - start);
        return { credit: known.credit, end: Math.min(end, known.end - place.at + start) };
      }
      start = end;
    }
    return { credit: added, end: Infinity };
  };
}

/** So many letters in a row, and where the first of them stood in the first state; null: they came since. */
interface Stretch {
  readonly length: number;
  readonly place: Place | null;
}

type Leave = (gone: Place & { readonly length: number }) => void;

/** No text holds it: it keeps blocks apart. */
const border = "\u0000";

/** A block of a state. It is read only where it changes. */
class StateBlock {
  readonly json: string;
  readonly #carried: readonly Stretch[] | number;
  #tokens: readonly string[] | null;

  /** `carried` says where its letters stood in the first state, or which block of that state it still is. */
  constructor(json: string, carried: readonly Stretch[] | number, tokens: readonly string[] | null = null) {
    this.json = json;
    this.#carried = carried;
    this.#tokens = tokens;
  }

  get tokens(): readonly string[] {
    this.#tokens ??= tokensOfBlock(this.json);
    return this.#tokens;
  }

  get stretches(): readonly Stretch[] {
    if (typeof this.#carried !== "number") return this.#carried;
    return [{ length: lengthOf(this.tokens), place: { block: this.#carried, at: 0 } }];
  }
}

/** A block's words, as `eachPieceOfBlock` gives them, and a border. */
function tokensOfBlock(json: string): string[] {
  let words = "";
  eachPieceOfBlock(JSON.parse(json) as JsonNode, (piece) => (words += piece));
  return [...tokensOf(words), border];
}

function firstState(nodes: readonly string[]): StateBlock[] {
  return nodes.map((json, block) => new StateBlock(json, block));
}

/** Carries letters over to the next state, and gives `leave` those that go. */
function nextState(state: readonly StateBlock[], nodes: readonly string[], leave: Leave): StateBlock[] {
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
function replace(gone: readonly StateBlock[], json: readonly string[], leave: Leave): StateBlock[] {
  if (gone.length !== json.length) return carry(gone, json, leave);
  return json.flatMap((each, index) => carry(gone.slice(index, index + 1), [each], leave));
}

function carry(gone: readonly StateBlock[], json: readonly string[], leave: Leave): StateBlock[] {
  const tokens = json.map(tokensOfBlock);
  const old = new Stretches(inOne(gone.map((block) => block.stretches)));
  const carried: Stretch[] = [];
  const changes = diffTokens(inOne(gone.map((block) => block.tokens)), inOne(tokens));
  for (const change of changes) {
    const length = lengthOf(change.tokens);
    if (change.op === "insert") carried.push({ length, place: null });
    else {
      for (const stretch of old.take(length)) {
        if (change.op === "equal") carried.push(stretch);
        else if (stretch.place) leave({ ...stretch.place, length: stretch.length });
      }
    }
  }
  const present = new Stretches(carried);
  return json.map((each, index) => {
    const own = tokens[index] ?? [];
    return new StateBlock(each, present.take(lengthOf(own)), own);
  });
}

/** Lists one after the other; a single one is given as it is. */
function inOne<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [first = []] = lists;
  return lists.length === 1 ? first : new Array<Item>().concat(...lists);
}

/** Gives letters in order, as stretches cut to what is asked for. */
class Stretches {
  readonly #all: readonly Stretch[];
  #index = 0;
  #at = 0;

  constructor(all: readonly Stretch[]) {
    this.#all = all;
  }

  take(length: number): Stretch[] {
    const taken: Stretch[] = [];
    for (let left = length; left > 0;) {
      const stretch = this.#all[this.#index];
      if (!stretch) break;
      const some = Math.min(left, stretch.length - this.#at);
      const place = stretch.place && { block: stretch.place.block, at: stretch.place.at + this.#at };
      taken.push({ length: some, place });
      left -= some;
      this.#at += some;
      if (this.#at === stretch.length) [this.#index, this.#at] = [this.#index + 1, 0];
    }
    return taken;
  }
}
