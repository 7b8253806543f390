/** Tokens that stay, or that go, or that come; what goes stands before what comes in its place. */
export interface TokenChange {
  readonly op: "equal" | "delete" | "insert";
  tokens: string[];
}

/** Beyond so many differences all goes and all comes: nobody would read which did not. */
const mostDifferences = 2000;

/**
 * The shortest way from one list of tokens to another (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), on
 * arrays of integers: some ten times as fast as a general library on a paragraph of which every word was changed.
 */
export function diffTokens(before: readonly string[], after: readonly string[]): TokenChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const way = new Way();
  way.along(start);
  addMiddle(way, before.slice(start, before.length - end), after.slice(start, after.length - end));
  way.along(end);
  return slidOn(way.changes(before, after));
}

/**
 * The same with what only came, or only went, as far on as it can stand: of a new word and the blanks on both its sides
 * the one behind it is new.
 */
function slidOn(changes: readonly TokenChange[]): TokenChange[] {
  for (const [index, change] of changes.entries()) {
    const [before, after] = [changes[index - 1], changes[index + 1]];
    if (change.op === "equal" || before?.op !== "equal" || after?.op !== "equal") continue;
    const { tokens } = change;
    let by = 0;
    while (by < after.tokens.length && (tokens[by] ?? after.tokens[by - tokens.length]) === after.tokens[by])
      by++;
    if (by === 0) continue;
    const all = [...tokens, ...after.tokens];
    before.tokens.push(...all.slice(0, by));
    change.tokens = all.slice(by, by + tokens.length);
    after.tokens = all.slice(by + tokens.length);
  }
  return changes.filter(({ tokens }) => tokens.length > 0);
}

/** A way from one list to another, step by step. */
class Way {
  readonly #steps: { readonly op: TokenChange["op"]; readonly length: number }[] = [];
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
    this.#close("equal", this.#same);
    this.#same = 0;
    this.#gone += gone;
    this.#come += come;
  }

  changes(before: readonly string[], after: readonly string[]): TokenChange[] {
    this.aside(0, 0);
    this.#close("delete", this.#gone);
    this.#close("insert", this.#come);
    let [x, y] = [0, 0];
    return this.#steps.map(({ op, length }) => {
      const tokens = op === "insert" ? after.slice(y, y + length) : before.slice(x, x + length);
      if (op !== "insert") x += length;
      if (op !== "delete") y += length;
      return { op, tokens };
    });
  }

  #close(op: TokenChange["op"], length: number): void {
    if (length > 0) this.#steps.push({ op, length });
  }
}

function addMiddle(way: Way, before: readonly string[], after: readonly string[]): void {
  const shared = sharedTokens(before, after);
  const path = shortestPath(shared.before.numbers, shared.after.numbers);
  let [x, y] = [0, 0];
  for (const [fromX, fromY, length] of path ?? []) {
    for (let n = 0; n < length; n++) {
      const [toX, toY] = [at(shared.before.places, fromX + n), at(shared.after.places, fromY + n)];
      if (toX > x || toY > y) way.aside(toX - x, toY - y);
      way.along(1);
      [x, y] = [toX + 1, toY + 1];
    }
  }
  way.aside(before.length - x, after.length - y);
}

/** Those of a list's tokens that the other list has too: equal ones as equal numbers, and where they stand. */
interface Shared {
  readonly numbers: Int32Array;
  readonly places: Int32Array;
}

/** No way goes along what only one list has: to look for one without it makes ways short. */
function sharedTokens(
  before: readonly string[],
  after: readonly string[],
): { before: Shared; after: Shared } {
  const numbers = new Map<string, number>();
  for (const token of before) if (!numbers.has(token)) numbers.set(token, numbers.size);
  const isIn = new Uint8Array(numbers.size);
  for (const token of after) {
    const number = numbers.get(token);
    if (number !== undefined) isIn[number] = 1;
  }
  const shared = (tokens: readonly string[]): Shared => {
    const [found, places] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
    let count = 0;
    for (const [place, token] of tokens.entries()) {
      const number = numbers.get(token);
      if (number === undefined || isIn[number] !== 1) continue;
      found[count] = number;
      places[count++] = place;
    }
    return { numbers: found.subarray(0, count), places: places.subarray(0, count) };
  };
  return { before: shared(before), after: shared(after) };
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
