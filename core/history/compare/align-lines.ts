import { diffArrays } from "diff";
import { likeness, pairAlike } from "../pair-alike.ts";
import { cutLines } from "./cut-lines.ts";
import { type SectionLine, wordsIn } from "./section-lines.ts";

/** A line before and after: one of them is missing where it came or went. */
export interface LinePair {
  readonly before: SectionLine | null;
  readonly after: SectionLine | null;
  /** Joins the two places of a line that moved, of which one has the line before only. */
  readonly move: number | null;
  /** What became of the break before it: it came within a line that was, or went, and the line goes on from the one before. */
  readonly break: "insert" | "delete" | null;
}

/** From this share of words in common on, one line is another as it was changed. */
const alike = 0.4;
/** What moved and changed at once must be surer to be the same, and what moved at all has to have some words. */
const alikeElsewhere = 0.6;
const fewestWords = 4;

/**
 * Which line of a section became which, in the order of reading: what went stands where it stood. Lines that stay are
 * found first, then those that moved as they are, then those that were split, joined or changed in place, last what moved
 * and changed.
 */
export function alignLines(before: readonly SectionLine[], after: readonly SectionLine[]): LinePair[] {
  const gaps = gapsBetween(before, after);
  const moved = new Moves(gaps);
  moved.match("elsewhere", (one, other) => one.text === other.text && wordsIn(one).different >= fewestWords);
  for (const gap of gaps) {
    const isFree = (line: SectionLine) => !moved.has(line);
    ({ gone: gap.gone, come: gap.come, parts: gap.parts } = cutLines(gap.gone, gap.come, isFree));
    gap.pairs = pairInPlace(gap, moved);
  }
  moved.match(
    "anywhere",
    (one, other) => alikeness(one, other) >= alikeElsewhere && wordsIn(one).different >= fewestWords,
  );
  return gaps.flatMap((gap) => pairsOf(gap, moved));
}

/** Lines that stayed, and after them lines that went and lines that came in their place. */
interface Gap {
  readonly kept: readonly LinePair[];
  gone: readonly SectionLine[];
  come: readonly SectionLine[];
  /** What is cut from a line that was split, or that others were joined into, but for its beginning. */
  parts: ReadonlySet<SectionLine>;
  /** The indices of lines that were changed in place, in order. */
  pairs: readonly (readonly [gone: number, come: number])[];
}

function gapsBetween(before: readonly SectionLine[], after: readonly SectionLine[]): Gap[] {
  const gaps: Gap[] = [];
  const key = ({ type, text }: SectionLine) => `${type}\n${text}`;
  let [from, to] = [0, 0];
  let [kept, gone, come]: [LinePair[], SectionLine[], SectionLine[]] = [[], [], []];
  const close = () => {
    gaps.push({ kept, gone, come, parts: new Set(), pairs: [] });
    [kept, gone, come] = [[], [], []];
  };
  for (const { added, removed, value } of diffArrays(before.map(key), after.map(key))) {
    const count = value.length;
    if (removed) gone.push(...before.slice(from, (from += count)));
    else if (added) come.push(...after.slice(to, (to += count)));
    else {
      close();
      for (let n = 0; n < count; n++) {
        kept.push({
          before: before[from + n] ?? null,
          after: after[to + n] ?? null,
          move: null,
          break: null,
        });
      }
      from += count;
      to += count;
    }
  }
  close();
  return gaps;
}

/** Lines that stand elsewhere now. */
class Moves {
  readonly #gaps: readonly Gap[];
  readonly #numbers = new Map<SectionLine, number>();
  readonly #before = new Map<SectionLine, SectionLine>();

  constructor(gaps: readonly Gap[]) {
    this.#gaps = gaps;
  }

  has(line: SectionLine): boolean {
    return this.#numbers.has(line);
  }

  numberOf(line: SectionLine): number | null {
    return this.#numbers.get(line) ?? null;
  }

  /** What a line that moved here was before. */
  beforeOf(line: SectionLine): SectionLine | null {
    return this.#before.get(line) ?? null;
  }

  /** Joins lines that went with lines that came in another gap, or in any, of those that are not joined yet. */
  match(where: "elsewhere" | "anywhere", isSame: (gone: SectionLine, come: SectionLine) => boolean): void {
    for (const gap of this.#gaps) {
      for (const [index, gone] of gap.gone.entries()) {
        if (this.has(gone) || gap.pairs.some(([each]) => each === index)) continue;
        const come = this.#free(where === "elsewhere" ? gap : null).find((each) => isSame(gone, each));
        if (!come) continue;
        const number = this.#before.size + 1;
        this.#numbers.set(gone, number);
        this.#numbers.set(come, number);
        this.#before.set(come, gone);
      }
    }
  }

  #free(but: Gap | null): SectionLine[] {
    const gaps = this.#gaps.filter((gap) => gap !== but);
    return gaps.flatMap(({ come, pairs }) =>
      come.filter((line, index) => !this.has(line) && !pairs.some(([, each]) => each === index)),
    );
  }
}

/** The lines of a gap that were changed in place. */
function pairInPlace({ gone, come }: Gap, moved: Moves): [number, number][] {
  return pairAlike(gone.length, come.length, (i, j) => {
    const [one, other] = [gone[i], come[j]];
    return one && other ? weigh(one, other, moved) : 0;
  });
}

function weigh(gone: SectionLine, come: SectionLine, moved: Moves): number {
  if (moved.has(gone) || moved.has(come)) return 0;
  const same = alikeness(gone, come);
  return same >= alike ? same : 0;
}

function pairsOf({ kept, gone, come, parts, pairs }: Gap, moved: Moves): LinePair[] {
  const went = (line: SectionLine): LinePair => ({
    before: line,
    after: null,
    move: moved.numberOf(line),
    break: null,
  });
  const came = (line: SectionLine): LinePair => {
    return { before: moved.beforeOf(line), after: line, move: moved.numberOf(line), break: null };
  };
  const result = [...kept];
  let [i, j] = [0, 0];
  for (const [goneAt, comeAt] of [...pairs, [gone.length, come.length] as const]) {
    result.push(...gone.slice(i, goneAt).map(went), ...come.slice(j, comeAt).map(came));
    const [before, after] = [gone[goneAt], come[comeAt]];
    if (before && after) {
      const change = parts.has(before) ? "insert" : parts.has(after) ? "delete" : null;
      result.push({ before, after, move: null, break: change });
    }
    [i, j] = [goneAt + 1, comeAt + 1];
  }
  return result;
}

/** From 0 to 1; lines without words are alike if they are of one type. */
function alikeness(one: SectionLine, other: SectionLine): number {
  return likeness(wordsIn(one), wordsIn(other)) ?? (one.type === other.type ? 1 : 0);
}
