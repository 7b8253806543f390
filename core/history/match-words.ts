/** Words that one row of the log takes out of the text, or puts in. */
export interface Words {
  readonly text: string;
  /** Whether a whole run of text comes, or goes, with the row, and holds nothing else. */
  readonly whole: boolean;
}

/** Words of one of the stretches that came are those of one that went. Offsets and lengths in UTF-16 units. */
export interface Match {
  readonly come: number;
  readonly comeAt: number;
  readonly gone: number;
  readonly goneAt: number;
  readonly length: number;
}

/** A part of a stretch is taken for moved from this length on; shorter ones are phrases that anybody writes. */
const longPart = 16;
/** A stretch as a whole is from this length on, or with one word. */
const longWhole = 8;
const word = /[\p{L}\p{N}]{3}/u;
/** Parts are looked for at every eighth unit of what went: one of fifteen units holds one of these. */
const seed = 8;
/** No more places than these are tried for the same eight units. */
const mostPlaces = 8;
/** Nobody moves so much at once; it bounds what a row of one letter over and over costs. */
const mostSteps = 4_000_000;

/**
 * Which words came from where: the same words, long enough to be no coincidence, the longest first, and none from two
 * places or to two. First whole stretches; then those of which the two parts changed places, as a word dragged along its
 * line and what it passes; then long parts; then what is left over of those of which part moved.
 */
export function matchWords(gone: readonly Words[], come: readonly Words[]): Match[] {
  const sides: Sides = { gone: gone.map(aSide), come: come.map(aSide) };
  const wholes = [...matchEqual(sides), ...matchTurned(sides)];
  const parts = matchParts(sides);
  return [...wholes, ...parts, ...(parts.length > 0 ? matchEqual(sides) : [])];
}

/** A stretch, and which of its units are matched. */
interface Side extends Words {
  readonly used: Uint8Array;
  moving: boolean;
}

interface Sides {
  readonly gone: readonly Side[];
  readonly come: readonly Side[];
}

function aSide({ text, whole }: Words): Side {
  return { text, whole, used: new Uint8Array(text.length), moving: whole };
}

function take({ gone, come }: Sides, match: Match): void {
  const [from, to] = [gone[match.gone], come[match.come]];
  if (!from || !to) return;
  from.used.fill(1, match.goneAt, match.goneAt + match.length);
  to.used.fill(1, match.comeAt, match.comeAt + match.length);
  from.moving = to.moving = true;
}

/** What is not matched yet of each stretch, side by side. */
function freePieces(sides: readonly Side[]): { side: number; at: number; text: string }[] {
  const pieces: { side: number; at: number; text: string }[] = [];
  for (const [side, { text, used }] of sides.entries()) {
    for (let at = used.indexOf(0); at >= 0;) {
      const next = used.indexOf(1, at);
      const end = next < 0 ? text.length : next;
      pieces.push({ side, at, text: text.slice(at, end) });
      at = used.indexOf(0, end);
    }
  }
  return pieces;
}

function matchEqual(sides: Sides): Match[] {
  const places = new Map<string, { side: number; at: number }[]>();
  for (const { side, at, text } of freePieces(sides.gone)) {
    const same = places.get(text);
    if (same) same.push({ side, at });
    else places.set(text, [{ side, at }]);
  }
  const matches: Match[] = [];
  for (const { side, at, text } of freePieces(sides.come)) {
    const same = places.get(text);
    const from = same?.[0];
    if (!same || !from) continue;
    const moving = sides.come[side]?.moving === true || sides.gone[from.side]?.moving === true;
    if (!moving && !isNoChance(text)) continue;
    same.shift();
    matches.push({ come: side, comeAt: at, gone: from.side, goneAt: from.at, length: text.length });
  }
  for (const match of matches) take(sides, match);
  return matches;
}

function isNoChance(text: string): boolean {
  return text.length >= longWhole || word.test(text);
}

function matchTurned(sides: Sides): Match[] {
  const matches: Match[] = [];
  const left = freePieces(sides.gone);
  for (const { side, at, text } of freePieces(sides.come)) {
    if (!isNoChance(text)) continue;
    const index = left.slice(0, mostPlaces).findIndex((from) => isTurned(from.text, text));
    const [from] = index < 0 ? [] : left.splice(index, 1);
    if (!from) continue;
    const turn = (from.text + from.text).indexOf(text);
    const rest = text.length - turn;
    const ends = { come: side, gone: from.side };
    matches.push({ ...ends, comeAt: at, goneAt: from.at + turn, length: rest });
    matches.push({ ...ends, comeAt: at + rest, goneAt: from.at, length: turn });
  }
  for (const match of matches) take(sides, match);
  return matches;
}

function isTurned(gone: string, come: string): boolean {
  return gone.length === come.length && gone !== come && (gone + gone).includes(come);
}

function matchParts(sides: Sides): Match[] {
  const candidates = candidatesIn(sides).toSorted((a, b) => a.length - b.length);
  const matches: Match[] = [];
  for (let next = candidates.pop(); next; next = candidates.pop()) {
    const free = freeOf(sides, next);
    if (free.length < longPart) continue;
    if (free.length < next.length) {
      insert(candidates, free);
      continue;
    }
    take(sides, free);
    matches.push(free);
  }
  return matches;
}

/** Every long common part that cannot be made longer, of the units that are free. */
function candidatesIn({ gone, come }: Sides): Match[] {
  const places = seedsOf(gone);
  const found: Match[] = [];
  if (places.size === 0) return found;
  let steps = 0;
  for (const [side, { text, used }] of come.entries()) {
    /** Where the last candidate on each diagonal ends. */
    const ends = new Map<string, number>();
    for (let at = 0; at + seed <= text.length && steps < mostSteps; at++) {
      if (used[at]) continue;
      for (const place of places.get(text.slice(at, at + seed)) ?? []) {
        const diagonal = `${place.side} ${place.at - at}`;
        if ((ends.get(diagonal) ?? 0) > at) continue;
        const from = gone[place.side];
        if (!from) continue;
        const longest = wholeWords(text, extended({ text, used }, at, from, place.at));
        ends.set(diagonal, longest.to);
        steps += longest.to - longest.from;
        const length = longest.to - longest.from;
        if (length < longPart) continue;
        const goneAt = place.at + longest.from - at;
        found.push({ come: side, comeAt: longest.from, gone: place.side, goneAt, length });
      }
    }
  }
  return found;
}

function seedsOf(sides: readonly Side[]): Map<string, { side: number; at: number }[]> {
  const places = new Map<string, { side: number; at: number }[]>();
  for (const [side, { text, used }] of sides.entries()) {
    for (let at = 0; at + seed <= text.length; at += seed) {
      if (used[at]) continue;
      const key = text.slice(at, at + seed);
      const same = places.get(key);
      if (!same) places.set(key, [{ side, at }]);
      else if (same.length < mostPlaces) same.push({ side, at });
    }
  }
  return places;
}

type Free = Pick<Side, "text" | "used">;

/** The common part around two places, as a range of the first text. */
function extended(a: Free, aAt: number, b: Free, bAt: number): { from: number; to: number } {
  const same = (offset: number) => {
    const [i, j] = [aAt + offset, bAt + offset];
    return a.used[i] === 0 && b.used[j] === 0 && a.text.charCodeAt(i) === b.text.charCodeAt(j);
  };
  let from = 0;
  while (same(from - 1)) from--;
  let to = 0;
  while (same(to)) to++;
  return { from: aAt + from, to: aAt + to };
}

/** Without half of a letter that takes two units at either end. */
function wholeWords(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const low = /^[\uDC00-\uDFFF]/.test(text.charAt(from));
  const high = /^[\uD800-\uDBFF]/.test(text.charAt(to - 1));
  return { from: low ? from + 1 : from, to: high ? to - 1 : to };
}

/** The longest part of a candidate that is still free on both sides. */
function freeOf({ gone, come }: Sides, match: Match): Match {
  const [from, to] = [gone[match.gone], come[match.come]];
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let offset = 0; offset <= match.length; offset++) {
    const free =
      offset < match.length && !from?.used[match.goneAt + offset] && !to?.used[match.comeAt + offset];
    if (free) continue;
    if (offset - start > best.length) best = { start, length: offset - start };
    start = offset + 1;
  }
  const { comeAt, goneAt } = match;
  return { ...match, comeAt: comeAt + best.start, goneAt: goneAt + best.start, length: best.length };
}

function insert(candidates: Match[], match: Match): void {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.length ?? 0) > match.length) high = middle;
    else low = middle + 1;
  }
  candidates.splice(low, 0, match);
}
