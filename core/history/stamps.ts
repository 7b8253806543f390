/** Who brought the clocks [from, to) of one Yjs client, and when. */
export interface Stamp {
  readonly clientId: number;
  readonly from: number;
  readonly to: number;
  /** Null: the system itself, or nobody who could be told. */
  readonly userId: string | null;
  readonly at: Date;
}

/**
 * Who brought the clocks that are not in the text yet, because what they hang on has not come. The ranges of a
 * client are in order and do not overlap.
 */
export class WaitingStamps {
  readonly #byClient = new Map<number, Stamp[]>();

  constructor(stamps: readonly Stamp[] = []) {
    for (const stamp of stamps.toSorted((a, b) => a.from - b.from)) {
      const own = this.#byClient.get(stamp.clientId);
      if (own) own.push(stamp);
      else this.#byClient.set(stamp.clientId, [stamp]);
    }
  }

  get empty(): boolean {
    return this.#byClient.size === 0;
  }

  all(): Stamp[] {
    return [...this.#byClient.values()].flat();
  }

  /**
   * Notes that somebody brought clocks: stamps of one client in order. Clocks that another person brought before
   * become nobody's: which of the two contents Yjs will take cannot be told, and nobody may come to have written
   * what another sent.
   */
  bring(clientId: number, stamps: readonly Stamp[]): void {
    const all = overlay(this.#byClient.get(clientId) ?? [], stamps);
    if (all.length > 0) this.#byClient.set(clientId, all);
  }

  /** Removes and returns the stamps of these clocks, cut to them; clocks that nobody brought are left out. */
  take(clientId: number, from: number, to: number): Stamp[] {
    const own = this.#byClient.get(clientId);
    if (!own) return [];
    const rest = own.flatMap((each) => [...within(each, -Infinity, from), ...within(each, to, Infinity)]);
    if (rest.length > 0) this.#byClient.set(clientId, rest);
    else this.#byClient.delete(clientId);
    return own.flatMap((each) => within(each, from, to));
  }

  /** Who brought one clock, as far as it waits. */
  ownerOf(clientId: number, clock: number): string | null {
    return stampAt(this.#byClient.get(clientId) ?? [], clock)?.userId ?? null;
  }
}

/** The stamp of a clock among one client's, which are in order and do not overlap. */
export function stampAt(stamps: readonly Stamp[], clock: number): Stamp | undefined {
  let low = 0;
  let high = stamps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stamps[middle]?.to ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  const stamp = stamps[low];
  return stamp && stamp.from <= clock ? stamp : undefined;
}

/** Both lists as one, the first's stamps where they overlap, but nobody's where the two name different people. */
function overlay(first: readonly Stamp[], second: readonly Stamp[]): Stamp[] {
  const pieces: Stamp[] = [];
  let [i, j] = [0, 0];
  let [a, b] = [first[i], second[j]];
  while (a && b) {
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    pieces.push(...within(a, -Infinity, from), ...within(b, -Infinity, from));
    if (from < to) pieces.push({ ...a, from, to, userId: a.userId === b.userId ? a.userId : null });
    const upTo = Math.max(from, to);
    a = a.to > upTo ? { ...a, from: Math.max(a.from, upTo) } : first[++i];
    b = b.to > upTo ? { ...b, from: Math.max(b.from, upTo) } : second[++j];
  }
  if (a) pieces.push(a, ...first.slice(i + 1));
  if (b) pieces.push(b, ...second.slice(j + 1));
  return pieces;
}

function within(stamp: Stamp, from: number, to: number): Stamp[] {
  const piece = { ...stamp, from: Math.max(stamp.from, from), to: Math.min(stamp.to, to) };
  return piece.from < piece.to ? [piece] : [];
}

/** The stamps in order, those that follow on each other by one person within a minute as one, as of the latest. */
export function joinStamps(stamps: readonly Stamp[]): Stamp[] {
  const joined: Stamp[] = [];
  const last = new Map<number, number>();
  for (const stamp of stamps) {
    const index = last.get(stamp.clientId);
    const previous = index === undefined ? undefined : joined[index];
    if (index !== undefined && previous && goesOn(previous, stamp)) {
      joined[index] = { ...previous, to: stamp.to, at: stamp.at };
    } else {
      last.set(stamp.clientId, joined.length);
      joined.push(stamp);
    }
  }
  return joined;
}

function goesOn(previous: Stamp, stamp: Stamp): boolean {
  return (
    previous.to === stamp.from &&
    previous.userId === stamp.userId &&
    minuteOf(previous.at) === minuteOf(stamp.at)
  );
}

export function minuteOf(time: Date): number {
  return Math.floor(time.getTime() / 60_000);
}
