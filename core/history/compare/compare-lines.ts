import { diffTokens } from "../diff-tokens.ts";
import { lengthOf, tokensOf } from "../tokens.ts";
import type { LineChange, LineRun } from "../model.ts";
import { alignLines, type LinePair } from "./align-lines.ts";
import { type CreditOf, creditsOfWords } from "./credit-words.ts";
import { type Credit, type SectionLine, type Span, noCredit } from "./section-lines.ts";
import type { ComparedPair } from "./text-changes.ts";

export interface Credits {
  /** Who struck it, of a letter that went. */
  readonly struck: CreditOf;
  /** Who wrote it, of a letter that came. */
  readonly written: CreditOf;
}

/** What leads from the lines of one state of a section to those of another. */
export function compareLines(
  before: readonly SectionLine[],
  after: readonly SectionLine[],
  credits: Credits,
): ComparedPair[] {
  return alignLines(before, after).map((pair) => ({ ...pair, change: changeOf(pair, credits) }));
}

function changeOf({ before, after, move, break: broken }: LinePair, credits: Credits): LineChange {
  const type = (after ?? before)?.type ?? "paragraph";
  if (!after) {
    const runs = before ? wholeLine(before, "delete", credits.struck) : [];
    return { op: move === null ? "delete" : "moved-away", type, move, break: null, runs };
  }
  if (!before) {
    return { op: "insert", type, move, break: null, runs: wholeLine(after, "insert", credits.written) };
  }
  const runs = runsBetween(before, after, credits);
  if (move !== null) return { op: "moved-here", type, move, break: null, runs };
  const same =
    before.type === type &&
    broken === null &&
    runs.every(({ op, gained, lost }) => op === "equal" && gained.length === 0 && lost.length === 0);
  return { op: same ? "equal" : "change", type, move, break: broken, runs };
}

function wholeLine(line: SectionLine, op: "insert" | "delete", creditOf: CreditOf): LineRun[] {
  const runs = new Runs();
  runs.add(op, line.spans, creditOf);
  return runs.all();
}

function runsBetween(before: SectionLine, after: SectionLine, { struck, written }: Credits): LineRun[] {
  const runs = new Runs();
  const [old, present] = [new Letters(before.spans), new Letters(after.spans)];
  const changes = before.text === after.text ? [same(after.text)] : readableChanges(before.text, after.text);
  for (const { op, length } of changes) {
    if (op === "delete") runs.add(op, old.take(length), struck);
    else if (op === "insert") runs.add(op, present.take(length), written);
    else runs.addSame(old.take(length), present.take(length));
  }
  return runs.all();
}

interface Stretch {
  readonly op: LineRun["op"];
  /** In UTF-16 units. */
  readonly length: number;
}

function same({ length }: string): Stretch {
  return { op: "equal", length };
}

/**
 * What leads from some words to others. A lone blank that two changes have between them belongs to both: two words in the
 * place of two others are one change.
 */
function readableChanges(before: string, after: string): Stretch[] {
  const changes = diffTokens(tokensOf(before), tokensOf(after));
  const stretches: Stretch[] = [];
  let [gone, come] = [0, 0];
  const close = () => {
    if (gone > 0) stretches.push({ op: "delete", length: gone });
    if (come > 0) stretches.push({ op: "insert", length: come });
    [gone, come] = [0, 0];
  };
  for (const [index, { op, tokens }] of changes.entries()) {
    const length = lengthOf(tokens);
    const isBlank = tokens.every((token) => /^\s+$/.test(token));
    const joins = gone > 0 && come > 0 && index < changes.length - 1 && isBlank;
    if (op === "delete" || (op === "equal" && joins)) gone += length;
    if (op === "insert" || (op === "equal" && joins)) come += length;
    if (op === "equal" && !joins) {
      close();
      stretches.push({ op, length });
    }
  }
  close();
  return stretches;
}

/** Gives the letters of spans in order, as parts of them. */
class Letters {
  readonly #spans: readonly Span[];
  #index = 0;
  #at = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  take(length: number): Part[] {
    const parts: Part[] = [];
    for (let left = length; left > 0;) {
      const span = this.#spans[this.#index];
      if (!span) break;
      const text = span.text.slice(this.#at, this.#at + left);
      const place = span.place && { block: span.place.block, at: span.place.at + this.#at };
      if (text !== "") parts.push({ ...span, text, place });
      left -= text.length;
      this.#at += text.length;
      if (this.#at === span.text.length) [this.#index, this.#at] = [this.#index + 1, 0];
    }
    return parts;
  }
}

/** Some letters of a span, set as it is: its marks are the very list. */
type Part = Span;

/** Builds runs part by part. */
class Runs {
  readonly #runs: LineRun[] = [];
  #last: Piece | null = null;

  add(op: "insert" | "delete", parts: readonly Part[], creditOf: CreditOf): void {
    const letters = new Letters(parts);
    for (const { length, credit } of creditsOfWords(parts, creditOf)) {
      for (const { text, marks } of letters.take(length)) {
        const [was, is] = op === "insert" ? [null, marks] : [marks, null];
        this.#append({ op, was, is, credit }, text);
      }
    }
  }

  addSame(old: readonly Part[], present: readonly Part[]): void {
    const before = new Letters(old);
    for (const { text, marks } of present) {
      let at = 0;
      for (const was of before.take(text.length)) {
        const piece = { op: "equal", was: was.marks, is: marks, credit: noCredit } as const;
        this.#append(piece, text.slice(at, at + was.text.length));
        at += was.text.length;
      }
    }
  }

  all(): LineRun[] {
    const joined: LineRun[] = [];
    for (const run of this.#runs) {
      const last = joined.at(-1);
      if (last && isAlike(last, run)) last.text += run.text;
      else joined.push(run);
    }
    return joined;
  }

  #append(piece: Piece, text: string): void {
    const [last, run] = [this.#last, this.#runs.at(-1)];
    if (run && last && isVery(last, piece)) run.text += text;
    else this.#runs.push(runOf(piece, text));
    this.#last = piece;
  }
}

/** What letters of a run have in common. */
interface Piece {
  readonly op: LineRun["op"];
  /** Their marks before and after. */
  readonly was: readonly string[] | null;
  readonly is: readonly string[] | null;
  readonly credit: Credit;
}

function isVery(one: Piece, other: Piece): boolean {
  return one.op === other.op && one.was === other.was && one.is === other.is && one.credit === other.credit;
}

/** One for all: most runs have no marks. */
const none: string[] = [];

function runOf({ op, was, is, credit }: Piece, text: string): LineRun {
  const changed = was && is && was.join("\n") !== is.join("\n");
  return {
    op,
    text,
    by: [...credit.by],
    at: op === "insert" ? (credit.at?.toISOString() ?? null) : null,
    marks: namesOf(is ?? was ?? none),
    gained: changed ? namesOf(without(is, was)) : none,
    lost: changed ? namesOf(without(was, is)) : none,
  };
}

function isAlike(one: LineRun, other: LineRun): boolean {
  return (
    one.op === other.op &&
    one.at === other.at &&
    isSame(one.by, other.by) &&
    isSame(one.marks, other.marks) &&
    isSame(one.gained, other.gained) &&
    isSame(one.lost, other.lost)
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

function namesOf(marks: readonly string[]): string[] {
  return marks.length === 0 ? none : [...new Set(marks.map(nameOf))];
}

function without(marks: readonly string[], others: readonly string[]): string[] {
  return marks.filter((mark) => !others.includes(mark));
}

/** A mark's name without what it points to. */
function nameOf(mark: string): string {
  const end = mark.indexOf(":");
  return end < 0 ? mark : mark.slice(0, end);
}
