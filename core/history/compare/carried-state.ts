import type { JsonNode } from "#editor/json-node";
import { eachPieceOfBlock } from "../block-pieces.ts";
import { diffStretches } from "../diff-tokens.ts";
import { tokensOf } from "../tokens.ts";
import type { Place } from "./section-lines.ts";

/** So many letters in a row, and where the first of them stood in the first state; null: they came since. */
export interface CarriedStretch {
  readonly length: number;
  readonly place: Place | null;
}

type Leave = (gone: Place & { readonly length: number }) => void;

/** A state of a section, each of whose letters knows where it stood in the first one. */
export class CarriedState {
  readonly #blocks: readonly StateBlock[];
  readonly #words: Words;

  private constructor(blocks: readonly StateBlock[], words: Words) {
    this.#blocks = blocks;
    this.#words = words;
  }

  /** `nodes` are its blocks as JSON. */
  static first(nodes: readonly string[]): CarriedState {
    const words = new Words();
    const blocks = nodes.map((json, block) => new StateBlock(json, block, words));
    return new CarriedState(blocks, words);
  }

  /** Carries letters over to the next state, and gives `leave` those that go. */
  next(nodes: readonly string[], leave: Leave): CarriedState {
    const next: StateBlock[] = [];
    let [at, to, gone]: [number, number, readonly StateBlock[]] = [0, 0, []];
    const old = this.#blocks.map(({ json }) => json);
    const changes = diffStretches(old, nodes);
    for (const [index, { op, length }] of changes.entries()) {
      const blocks = op === "insert" ? [] : this.#blocks.slice(at, (at += length));
      const json = op === "delete" ? [] : nodes.slice(to, (to += length));
      if (op === "equal") next.push(...blocks);
      else if (op === "insert") {
        next.push(...this.#replace(gone, json, leave));
        gone = [];
      } else {
        gone = blocks;
        if (changes[index + 1]?.op !== "insert") this.#carry(gone, [], leave);
      }
    }
    return new CarriedState(next, this.#words);
  }

  stretchesOf(block: number): readonly CarriedStretch[] {
    return this.#blocks[block]?.stretches ?? [];
  }

  /** The blocks that came in the place of others: one by one where they are as many, else all together. */
  #replace(gone: readonly StateBlock[], json: readonly string[], leave: Leave): StateBlock[] {
    if (gone.length !== json.length) return this.#carry(gone, json, leave);
    return json.flatMap((each, index) => this.#carry(gone.slice(index, index + 1), [each], leave));
  }

  #carry(gone: readonly StateBlock[], json: readonly string[], leave: Leave): StateBlock[] {
    const words = this.#words;
    const own = json.map((each) => words.numbersIn(each));
    const [before, after] = [inOne(gone.map(({ numbers }) => numbers)), inOne(own)];
    const old = new Stretches(gone.flatMap(({ stretches }) => stretches));
    const carried: CarriedStretch[] = [];
    let [x, y] = [0, 0];
    for (const { op, length } of diffStretches(before, after)) {
      if (op === "insert") carried.push({ length: words.lengthOf(after, y, (y += length)), place: null });
      else {
        const stretches = old.take(words.lengthOf(before, x, (x += length)));
        if (op === "equal") {
          carried.push(...stretches);
          y += length;
        } else
          for (const { place, length: letters } of stretches) if (place) leave({ ...place, length: letters });
      }
    }
    const present = new Stretches(carried);
    return json.map((each, index) => {
      const numbers = own[index] ?? noNumbers;
      return new StateBlock(each, present.take(words.lengthOf(numbers)), words, numbers);
    });
  }
}

/** A block of a state. It is read only where it changes. */
class StateBlock {
  readonly json: string;
  readonly #carried: readonly CarriedStretch[] | number;
  readonly #words: Words;
  #numbers: Int32Array | null;

  /** `carried` says where its letters stood in the first state, or which block of that state it still is. */
  constructor(
    json: string,
    carried: readonly CarriedStretch[] | number,
    words: Words,
    numbers: Int32Array | null = null,
  ) {
    this.json = json;
    this.#carried = carried;
    this.#words = words;
    this.#numbers = numbers;
  }

  /** Of its words. */
  get numbers(): Int32Array {
    this.#numbers ??= this.#words.numbersIn(this.json);
    return this.#numbers;
  }

  get stretches(): readonly CarriedStretch[] {
    if (typeof this.#carried !== "number") return this.#carried;
    return [{ length: this.#words.lengthOf(this.numbers), place: { block: this.#carried, at: 0 } }];
  }
}

/** No text holds it: it keeps blocks apart. */
const border = "\u0000";
const noNumbers = new Int32Array();

/** A number for each word. */
class Words {
  readonly #numbers = new Map<string, number>();
  /** In UTF-16 units, by their numbers. */
  readonly #lengths: number[] = [];

  /** A block's words, as `eachPieceOfBlock` gives them, and a border. */
  numbersIn(json: string): Int32Array {
    let words = "";
    eachPieceOfBlock(JSON.parse(json) as JsonNode, (piece) => (words += piece));
    const tokens = tokensOf(words + border);
    const numbers = new Int32Array(tokens.length);
    for (let index = 0; index < tokens.length; index++) numbers[index] = this.#numberOf(tokens[index] ?? "");
    return numbers;
  }

  lengthOf(numbers: Int32Array, from = 0, to = numbers.length): number {
    let length = 0;
    for (let index = from; index < to; index++) length += this.#lengths[numbers[index] ?? 0] ?? 0;
    return length;
  }

  #numberOf(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#lengths.push(token.length) - 1;
    this.#numbers.set(token, number);
    return number;
  }
}

function inOne(lists: readonly Int32Array[]): Int32Array {
  const [first = noNumbers] = lists;
  if (lists.length <= 1) return first;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Gives letters in order, as stretches cut to what is asked for. */
class Stretches {
  readonly #all: readonly CarriedStretch[];
  #index = 0;
  #at = 0;

  constructor(all: readonly CarriedStretch[]) {
    this.#all = all;
  }

  take(length: number): CarriedStretch[] {
    const taken: CarriedStretch[] = [];
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
