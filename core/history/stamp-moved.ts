import type { StampsOf } from "./read-stamps.ts";
import type { EnteredStamp } from "./section-activity.ts";
import type { Stamp } from "./stamps.ts";
import { byStamps } from "./written-runs.ts";

/** Looks up what is stored of these Yjs clients. */
export type ReadStamps = (clients: ReadonlySet<number>) => Promise<StampsOf>;

/**
 * The stamps of what has entered the text, in the order of its entering, with those of words that moved in the names and
 * as of the times of what stood where they were: as it is stored, or as it entered just before. What nobody is known to
 * have written is nobody's there, too.
 */
export async function stampMoved(
  entered: readonly EnteredStamp[],
  read: ReadStamps,
): Promise<readonly Stamp[]> {
  const clients = new Set(entered.flatMap(({ origin }) => origin?.clientId ?? []));
  if (clients.size === 0) return entered;
  const stored = await read(clients);
  const known = new Map([...clients].map((clientId) => [clientId, [...stored(clientId)]]));
  const stamps: Stamp[] = [];
  for (const { origin, ...stamp } of entered) {
    const pieces = origin ? [...asBefore(stamp, origin.clock, known.get(origin.clientId) ?? [])] : [stamp];
    stamps.push(...pieces);
    const own = known.get(stamp.clientId);
    if (own) for (const piece of pieces) insert(own, piece);
  }
  return stamps;
}

function* asBefore(stamp: Stamp, clock: number, known: readonly Stamp[]): Generator<Stamp> {
  for (const { start, end, userId, at } of byStamps(clock, stamp.to - stamp.from, known)) {
    yield { ...stamp, from: stamp.from + start, to: stamp.from + end, userId, at: at ?? stamp.at };
  }
}

/** Into stamps of one client, which are in order. */
function insert(stamps: Stamp[], stamp: Stamp): void {
  let low = 0;
  let high = stamps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stamps[middle]?.from ?? 0) > stamp.from) high = middle;
    else low = middle + 1;
  }
  stamps.splice(low, 0, stamp);
}
