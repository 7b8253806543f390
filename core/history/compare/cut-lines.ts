import { diffTokens } from "../diff-tokens.ts";
import { type WordCounts, addWords, likeness, shareIn } from "../pair-alike.ts";
import { lengthOf, tokensOf } from "../tokens.ts";
import { type SectionLine, wordsIn } from "./section-lines.ts";

/** Lines that went and lines that came in their place, of which one that was split or joined is cut into its parts. */
export interface CutLines {
  readonly gone: readonly SectionLine[];
  readonly come: readonly SectionLine[];
  /** The parts that did not begin a line of their own in their state. */
  readonly parts: ReadonlySet<SectionLine>;
}

/** Nearly all words of a part stand in the line that it is of, and nearly all of that line's in its parts. */
const alike = 0.8;
/** Beyond this nobody would read which line was split into which. */
const mostLooked = 10_000;

/**
 * Cuts each line that became several, or that several became, where those meet: its words stay, and only the break between
 * them came or went. `isFree` says which lines are not known to stand elsewhere.
 */
export function cutLines(
  gone: readonly SectionLine[],
  come: readonly SectionLine[],
  isFree: (line: SectionLine) => boolean,
): CutLines {
  if (gone.length * come.length > mostLooked) return { gone, come, parts: new Set() };
  const parts = new Set<SectionLine>();
  const split = cutEach(gone, come, isFree, parts);
  // What a split line became is no line that several became.
  const joined = cutEach(come, split.whole, (line) => isFree(line) && !split.taken.has(line), parts);
  return { gone: split.cut, come: joined.cut, parts };
}

/** Cuts those of `lines` that are several of `others` in one. */
function cutEach(
  lines: readonly SectionLine[],
  others: readonly SectionLine[],
  isFree: (line: SectionLine) => boolean,
  parts: Set<SectionLine>,
) {
  const taken = new Set<SectionLine>();
  const whole: SectionLine[] = [];
  const cut = lines.flatMap((line) => {
    const own = isFree(line) ? partsOf(line, others, (other) => isFree(other) && !taken.has(other)) : [];
    if (own.length === 0) {
      whole.push(line);
      return [line];
    }
    for (const other of own) taken.add(other);
    const pieces = cutWhere(line, own);
    for (const piece of pieces.slice(1)) parts.add(piece);
    return pieces;
  });
  return { cut, whole, taken };
}

/** Neighbours that together say what a line says, each nothing else; none unless there are several. */
function partsOf(
  line: SectionLine,
  others: readonly SectionLine[],
  isFree: (other: SectionLine) => boolean,
): readonly SectionLine[] {
  const words = wordsIn(line);
  const isPart = (other: SectionLine | undefined): other is SectionLine => {
    if (!other || other.type !== line.type || !isFree(other)) return false;
    return (shareIn(words, wordsIn(other)) ?? 0) >= alike;
  };
  for (let from = 0; from < others.length; from++) {
    let to = from;
    while (isPart(others[to])) to++;
    const run = others.slice(from, to);
    if (run.length > 1 && isAlike(words, run.map(wordsIn))) return run;
    from = to;
  }
  return [];
}

function isAlike(words: WordCounts, parts: readonly WordCounts[]): boolean {
  const all = parts.reduce((sum, part) => sum + part.all, words.all);
  // Were all of its words among theirs, it would not be like them.
  if (2 * words.all < alike * all) return false;
  return (likeness(words, addWords(parts)) ?? 0) >= alike;
}

/** A line in as many pieces as it has parts, cut where these meet. */
function cutWhere(line: SectionLine, parts: readonly SectionLine[]): SectionLine[] {
  const tokens = parts.map(({ text }) => tokensOf(text));
  const ends: number[] = [];
  let end = 0;
  for (const { length } of tokens) ends.push((end += length));
  const places = ends.slice(0, -1).map((after) => placeBefore(line.text, tokens.flat(), after));
  return [0, ...places].map((from, index) => slice(line, from, places[index] ?? line.text.length));
}

/** Where in a text stands, in UTF-16 units, what stands after so many tokens of another. */
function placeBefore(text: string, other: readonly string[], tokens: number): number {
  let [place, left] = [0, tokens];
  for (const { op, tokens: changed } of diffTokens(tokensOf(text), [...other])) {
    if (op === "delete") {
      place += lengthOf(changed);
      continue;
    }
    const some = changed.slice(0, left);
    if (op === "equal") place += lengthOf(some);
    left -= some.length;
    if (left === 0) break;
  }
  return place;
}

function slice({ type, text, spans }: SectionLine, from: number, to: number): SectionLine {
  let at = 0;
  const own = spans.flatMap((span) => {
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, span.text.length)];
    at += span.text.length;
    if (begin >= end) return [];
    const place = span.place && { block: span.place.block, at: span.place.at + begin };
    return [{ ...span, text: span.text.slice(begin, end), place }];
  });
  return { type, text: text.slice(from, to), spans: own };
}
