import { diffTokens } from "../diff-tokens.ts";
import { tokensOf } from "../tokens.ts";
import type { LineChange, LineRun } from "../model.ts";
import { alignLines, type LinePair } from "./align-lines.ts";
import { type Credit, type Place, type SectionLine, type Span, noCredit } from "./section-lines.ts";

/** Tells who is to be named for a letter of one of the two states. */
export type CreditOf = (place: Place) => Credit;

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
): LineChange[] {
  return alignLines(before, after).map((pair) => changeOf(pair, credits));
}

function changeOf({ before, after, move }: LinePair, credits: Credits): LineChange {
  const type = (after ?? before)?.type ?? "paragraph";
  if (!after) {
    const runs = before ? wholeLine(before, "delete", credits.struck) : [];
    return { op: move === null ? "delete" : "moved-away", type, move, runs };
  }
  if (!before) return { op: "insert", type, move, runs: wholeLine(after, "insert", credits.written) };
  const runs = runsBetween(before, after, credits);
  if (move !== null) return { op: "moved-here", type, move, runs };
  const same =
    before.type === type &&
    runs.every(({ op, gained, lost }) => op === "equal" && gained.length === 0 && lost.length === 0);
  return { op: same ? "equal" : "change", type, move, runs };
}

function wholeLine(line: SectionLine, op: "insert" | "delete", creditOf: CreditOf): LineRun[] {
  const runs = new Runs();
  runs.add(op, [...lettersOf(line)], creditOf);
  return runs.all();
}

function runsBetween(before: SectionLine, after: SectionLine, { struck, written }: Credits): LineRun[] {
  const runs = new Runs();
  const [old, present] = [lettersOf(before), lettersOf(after)];
  for (const { op, length } of readableChanges(tokensOf(before.text), tokensOf(after.text))) {
    if (op === "delete") runs.add(op, take(old, length), struck);
    else if (op === "insert") runs.add(op, take(present, length), written);
    else runs.addSame(take(old, length), take(present, length));
  }
  return runs.all();
}

function take(letters: Generator<Letter, undefined>, count: number): Letter[] {
  return Array.from({ length: count }, () => letters.next().value).filter((letter) => letter !== undefined);
}

interface Stretch {
  readonly op: LineRun["op"];
  /** In UTF-16 units. */
  readonly length: number;
}

/**
 * What leads from some words to others. A lone blank that two changes have between them belongs to both: two words in the
 * place of two others are one change.
 */
function readableChanges(before: string[], after: string[]): Stretch[] {
  const changes = diffTokens(before, after);
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

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, { length }) => sum + length, 0);
}

interface Letter {
  readonly unit: string;
  readonly span: Span;
  readonly place: Place | null;
}

function* lettersOf({ spans }: SectionLine): Generator<Letter, undefined> {
  for (const span of spans) {
    for (let index = 0; index < span.text.length; index++) {
      const place = span.place && { block: span.place.block, at: span.place.at + index };
      yield { unit: span.text.charAt(index), span, place };
    }
  }
}

/** Builds runs letter by letter. */
class Runs {
  readonly #runs: LineRun[] = [];
  readonly #names = new Map<Span, string[]>();
  #last: {
    readonly run: LineRun;
    readonly was: Span | null;
    readonly is: Span | null;
    readonly credit: Credit;
  } | null = null;

  add(op: "insert" | "delete", letters: readonly Letter[], creditOf: CreditOf): void {
    const credits = creditsOfWords(letters, creditOf);
    for (const [index, { unit, span }] of letters.entries()) {
      const credit = credits[index] ?? noCredit;
      if (op === "insert") this.#append(op, unit, null, span, credit);
      else this.#append(op, unit, span, null, credit);
    }
  }

  addSame(old: readonly Letter[], present: readonly Letter[]): void {
    for (const [index, { unit, span }] of present.entries()) {
      this.#append("equal", unit, old[index]?.span ?? span, span, noCredit);
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

  #append(op: LineRun["op"], unit: string, was: Span | null, is: Span | null, credit: Credit): void {
    const last = this.#last;
    if (last?.run.op === op && last.was === was && last.is === is && last.credit === credit) {
      last.run.text += unit;
      return;
    }
    const [old, present] = [this.#namesOf(was), this.#namesOf(is)];
    const changed = was && is && was.marks.join("\n") !== is.marks.join("\n");
    const run: LineRun = {
      op,
      text: unit,
      by: [...credit.by],
      at: op === "insert" ? (credit.at?.toISOString() ?? null) : null,
      marks: is ? present : old,
      gained: changed ? namesOf(without(is.marks, was.marks)) : [],
      lost: changed ? namesOf(without(was.marks, is.marks)) : [],
    };
    this.#last = { run, was, is, credit };
    this.#runs.push(run);
  }

  #namesOf(span: Span | null): string[] {
    if (!span) return [];
    const names = this.#names.get(span) ?? namesOf(span.marks);
    this.#names.set(span, names);
    return names;
  }
}

/**
 * Who is to be named for each letter: for a word whoever had a hand in it last. A blank goes with what stands before it, and
 * so does what nobody is known for.
 */
function creditsOfWords(letters: readonly Letter[], creditOf: CreditOf): Credit[] {
  const own = letters.map(({ place }) => (place ? creditOf(place) : noCredit));
  const credits: Credit[] = [];
  for (const token of tokensOf(letters.map(({ unit }) => unit).join(""))) {
    const hands = latest(own.slice(credits.length, credits.length + token.length));
    const credit = token.trim() === "" && letters.length > token.length ? noCredit : hands;
    credits.push(...Array.from({ length: token.length }, () => credit));
  }
  const known = credits.find(({ by }) => by.length > 0) ?? noCredit;
  let last = known;
  return credits.map((credit) => (last = credit.by.length > 0 ? credit : last));
}

/** Of those who came last the one with the fewest letters: a word is changed by less than it has. */
function latest(credits: readonly Credit[]): Credit {
  const letters = new Map<Credit, number>();
  for (const credit of credits) letters.set(credit, (letters.get(credit) ?? 0) + 1);
  const [first] = [...letters].toSorted(
    ([one, many], [other, few]) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0) || many - few,
  );
  return first?.[0] ?? noCredit;
}

function isAlike({ text: _, ...one }: LineRun, { text: __, ...other }: LineRun): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function namesOf(marks: readonly string[]): string[] {
  return [...new Set(marks.map(nameOf))];
}

function without(marks: readonly string[], others: readonly string[]): string[] {
  return marks.filter((mark) => !others.includes(mark));
}

/** A mark's name without what it points to. */
function nameOf(mark: string): string {
  const end = mark.indexOf(":");
  return end < 0 ? mark : mark.slice(0, end);
}
