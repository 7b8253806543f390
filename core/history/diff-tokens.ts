/** Tokens that stay, or that go, or that come; what goes stands before what comes in its place. */
export interface TokenChange {
  readonly op: "equal" | "delete" | "insert";
  readonly tokens: readonly string[];
}

/** The same of so many tokens. */
export interface Stretch {
  readonly op: TokenChange["op"];
  length: number;
}

/** Beyond so many differences all goes and all comes: nobody would read which did not. */
const mostDifferences = 2000;

/** The shortest way from one list of tokens to another. */
export function diffTokens(before: readonly string[], after: readonly string[]): TokenChange[] {
  let [x, y] = [0, 0];
  return diffStretches(before, after).map(({ op, length }) => {
    const tokens = op === "insert" ? after.slice(y, y + length) : before.slice(x, x + length);
    if (op !== "insert") x += length;
    if (op !== "delete") y += length;
    return { op, tokens };
  });
}

/** Words, or numbers that stand for them; small ones from 0 on. */
type Tokens = readonly string[] | Int32Array;

/**
 * The shortest way from one list of tokens to another (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), on
 * arrays of integers: some ten times as fast as a general library on a paragraph of which every word was changed.
 */
export function diffStretches<Both extends Tokens>(before: Both, after: Both): Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const way = new Way();
  way.along(start);
  const [gone, come] = numbered(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  addMiddle(way, gone, come);
  way.along(end);
  return slidOn(way.stretches(), before, after);
}

/**
 * The same with what only came, or only went, as far on as it can stand: of a new word and the blanks on both its sides
 * the one behind it is new.
 */
function slidOn(stretches: readonly Stretch[], before: Tokens, after: Tokens): Stretch[] {
  let [x, y] = [0, 0];
  let left: Stretch | undefined;
  for (let index = 0; index < stretches.length; index++) {
    const [stretch, right] = [stretches[index], stretches[index + 1]];
    if (!stretch) break;
    if (stretch.op !== "equal" && left?.op === "equal" && right?.op === "equal") {
      const [tokens, from] = stretch.op === "delete" ? [before, x] : [after, y];
      let by = 0;
      while (by < right.length && tokens[from + by] === tokens[from + stretch.length + by]) by++;
      left.length += by;
      right.length -= by;
      [x, y] = [x + by, y + by];
    }
    if (stretch.op !== "insert") x += stretch.length;
    if (stretch.op !== "delete") y += stretch.length;
    left = stretch;
  }
  return stretches.filter(({ length }) => length > 0);
}

/** A way from one list to another, step by step. */
class Way {
  readonly #stretches: Stretch[] = [];
  #same = 0;
  #gone = 0;
  #come = 0;

  /** So many tokens stay. */
  along(length: number): void {
    if (length === 0) return;
    this.#close("delete", this.#gone);
    this.#close("insert", this.#come);
    [this.#gone, this.#come] = [0, 0];
    this.#same += length;
  }

  /** So many go, so many come. */
  aside(gone: number, come: number): void {
    if (gone + come === 0) return;
    this.#close("equal", this.#same);
    this.#same = 0;
    this.#gone += gone;
    this.#come += come;
  }

  stretches(): Stretch[] {
    this.#close("equal", this.#same);
    this.#close("delete", this.#gone);
    this.#close("insert", this.#come);
    return this.#stretches;
  }

  #close(op: Stretch["op"], length: number): void {
    if (length > 0) this.#stretches.push({ op, length });
  }
}

/** Equal tokens as equal numbers, the smallest that will do. */
function numbered(before: Tokens, after: Tokens): [before: Int32Array, after: Int32Array] {
  if (before instanceof Int32Array && after instanceof Int32Array) return [before, after];
  const numbers = new Map<string | number, number>();
  const number = (token: string | number) => {
    const known = numbers.get(token) ?? numbers.size;
    if (known === numbers.size) numbers.set(token, known);
    return known;
  };
  return [Int32Array.from<string | number>(before, number), Int32Array.from<string | number>(after, number)];
}

function addMiddle(way: Way, before: Int32Array, after: Int32Array): void {
  const [gone, come] = [sharedTokens(before, after), sharedTokens(after, before)];
  const path = shortestPath(gone.numbers, come.numbers);
  let [x, y] = [0, 0];
  for (const [fromX, fromY, length] of path ?? []) {
    for (let n = 0; n < length; n++) {
      const [toX, toY] = [at(gone.places, fromX + n), at(come.places, fromY + n)];
      way.aside(toX - x, toY - y);
      way.along(1);
      [x, y] = [toX + 1, toY + 1];
    }
  }
  way.aside(before.length - x, after.length - y);
}

/** Those of a list's tokens that another list has too, and where they stand. */
interface Shared {
  readonly numbers: Int32Array;
  readonly places: Int32Array;
}

/** No way goes along what only one list has: without it ways are short. */
function sharedTokens(tokens: Int32Array, others: Int32Array): Shared {
  let greatest = -1;
  for (const number of others) if (number > greatest) greatest = number;
  const isThere = new Uint8Array(greatest + 1);
  for (const number of others) isThere[number] = 1;
  const [numbers, places] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
  let count = 0;
  for (let place = 0; place < tokens.length; place++) {
    const number = at(tokens, place);
    if (isThere[number] !== 1) continue;
    numbers[count] = number;
    places[count++] = place;
  }
  return { numbers: numbers.subarray(0, count), places: places.subarray(0, count) };
}

/** How far each diagonal was got with so many differences: of none one, of each further one a diagonal more. */
class Reached {
  #all = new Int32Array(1024);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  push(x: number): void {
    if (this.#length === this.#all.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#all);
      this.#all = longer;
    }
    this.#all[this.#length++] = x;
  }

  /** -1 beyond what was looked at. */
  on(differences: number, diagonal: number): number {
    if (Math.abs(diagonal) > differences) return -1;
    const before = (differences * (differences + 1)) / 2;
    return at(this.#all, before + (diagonal + differences) / 2);
  }
}

/* Kept from one way to the next: to make them anew each time costs as much as to find it. */
const furthest = new Int32Array(2 * mostDifferences + 3);
const reached = new Reached();

/** A stretch that both lists have: where it begins in each, and its length. */
type Diagonal = readonly [x: number, y: number, length: number];

/** The stretches of a shortest way, in order; null: there are too many differences. */
function shortestPath(before: Int32Array, after: Int32Array): Diagonal[] | null {
  const [n, m] = [before.length, after.length];
  const most = Math.min(n + m, mostDifferences);
  const middle = most + 1;
  furthest.fill(0, 0, 2 * most + 3);
  reached.clear();
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, middle + k - 1) < at(furthest, middle + k + 1));
      let x = down ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      furthest[middle + k] = x;
      reached.push(x);
      if (x >= n && x - k >= m) return walkBack(d, n, m);
    }
  }
  return null;
}

function walkBack(differences: number, n: number, m: number): Diagonal[] {
  const path: Diagonal[] = [];
  let [x, y] = [n, m];
  for (let d = differences; d > 0; d--) {
    const k = x - y;
    const down = k === -d || (k !== d && reached.on(d - 1, k - 1) < reached.on(d - 1, k + 1));
    const from = reached.on(d - 1, down ? k + 1 : k - 1);
    const begin = down ? from : from + 1;
    if (x > begin) path.push([begin, begin - k, x - begin]);
    x = from;
    y = from - (down ? k + 1 : k - 1);
  }
  if (x > 0) path.push([0, 0, x]);
  return path.toReversed();
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
