import * as Y from "yjs";
import type { StampsByClient } from "./stamp-snapshot.ts";
import { type Stamp, minuteOf } from "./stamps.ts";
import { byStamps } from "./written-runs.ts";

/**
 * The stamps of what still stands in a text. What one person brought within a minute is one stamp, also over clocks
 * between of which nothing stands any more: nobody asks whose those were.
 */
export function standingStamps({ store }: Y.Doc, stamps: StampsByClient): Map<number, Stamp[]> {
  const standing = new Map<number, Stamp[]>();
  for (const [clientId, known] of stamps) {
    const own: Stamp[] = [];
    /** Whether the last stamp may go on: not over what stands and is of an unknown hand. */
    let open = false;
    for (const stamp of piecesOf(store.clients.get(clientId) ?? [], known)) {
      const last = own.at(-1);
      if (!stamp) open = false;
      else if (open && last && isOneWith(last, stamp)) own[own.length - 1] = { ...stamp, from: last.from };
      else {
        own.push(stamp);
        open = true;
      }
    }
    if (own.length > 0) standing.set(clientId, own);
  }
  return standing;
}

/** The stamp of each piece of what stands, cut to it; null where nobody knows. */
function* piecesOf(structs: readonly (Y.Item | Y.GC)[], known: readonly Stamp[]): Generator<Stamp | null> {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const { client: clientId, clock } = struct.id;
    for (const { start, end, userId, at } of byStamps(clock, struct.length, known)) {
      yield at && { clientId, from: clock + start, to: clock + end, userId, at };
    }
  }
}

function isOneWith(last: Stamp, next: Stamp): boolean {
  return last.userId === next.userId && minuteOf(last.at) === minuteOf(next.at);
}
