/** Whoever edits: one browser, with its own copy of the text. */
export interface Writer {
  readonly name: string;
  readonly userId: string;
  /** Whether it can still send what it has. */
  readonly alive: boolean;
}

/** One edit, and whether the server has said that it is stored. */
export interface Change {
  readonly by: Writer;
  readonly at: number;
  confirmed: boolean;
}

interface Letter {
  readonly typed: Change;
  readonly deletions: Change[];
  /** Whether somebody else may have brought it to the server first, in his or her own name. */
  carried: boolean;
}

/** What has to become of a letter. */
export type Fate = "there" | "gone" | "either";

export interface Entry {
  readonly letter: string;
  /** Who typed it. */
  readonly userId: string;
  readonly fate: Fate;
  readonly carried: boolean;
}

/** Of these each is typed once in a run; all are one UTF-16 unit, and one clock of Yjs, long. */
const alphabets = [
  [0x4e00, 0x9fa5],
  [0x3400, 0x4db5],
] as const;

/** Remembers of every letter who typed it, who deleted it, and what of that was confirmed. */
export class Ledger {
  readonly #letters = new Map<string, Letter>();
  readonly #began = performance.now();

  /** Letters that nobody has typed before, for this writer to type. */
  type(by: Writer, length: number): { readonly letters: string; readonly change: Change } {
    const change = this.#change(by);
    let letters = "";
    for (let n = 0; n < length; n++) {
      const letter = letterAt(this.#letters.size);
      this.#letters.set(letter, { typed: change, deletions: [], carried: false });
      letters += letter;
    }
    return { letters, change };
  }

  delete(by: Writer, letters: string): Change {
    const change = this.#change(by);
    for (const letter of letters) this.#get(letter).deletions.push(change);
    return change;
  }

  /**
   * The connection of a browser that has these words ended: what of them is not confirmed it may bring to another node
   * before its writer does, and it is then the bringer's (A1).
   */
  mayBeCarried({ userId }: Writer, words: string): void {
    for (const sign of words) {
      const letter = this.#letters.get(sign);
      if (letter && letter.typed.by.userId !== userId) letter.carried ||= !letter.typed.confirmed;
    }
  }

  /** What is confirmed holds, and what a living browser can send again. */
  fateOf(letter: string): Fate {
    const { typed, deletions } = this.#get(letter);
    if (deletions.some(holds)) return "gone";
    return holds(typed) && deletions.length === 0 ? "there" : "either";
  }

  /** All that was ever typed. */
  *entries(): Generator<Entry> {
    for (const [letter, { typed, carried }] of this.#letters) {
      yield { letter, userId: typed.by.userId, fate: this.fateOf(letter), carried };
    }
  }

  /** For people. */
  story(letter: string): string {
    const { typed, deletions } = this.#get(letter);
    const told = [`typed ${tell(typed)}`, ...deletions.map((each) => `deleted ${tell(each)}`)];
    return `${letter}: ${told.join(", ")}`;
  }

  #get(letter: string): Letter {
    const found = this.#letters.get(letter);
    if (!found) throw new Error(`nobody has typed ${JSON.stringify(letter)}`);
    return found;
  }

  #change(by: Writer): Change {
    return { by, at: performance.now() - this.#began, confirmed: false };
  }
}

function holds({ confirmed, by }: Change): boolean {
  return confirmed || by.alive;
}

function tell({ by, at, confirmed }: Change): string {
  const state = [confirmed ? "confirmed" : "not confirmed", ...(by.alive ? [] : ["dead"])];
  return `by ${by.name} at ${(at / 1000).toFixed(2)} s (${state.join(", ")})`;
}

function letterAt(index: number): string {
  let rest = index;
  for (const [first, last] of alphabets) {
    if (first + rest <= last) return String.fromCodePoint(first + rest);
    rest -= last - first + 1;
  }
  throw new RangeError(`there are no ${index} letters`);
}
