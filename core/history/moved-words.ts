import type * as Y from "yjs";
import type { Origin } from "../documents/text-origins.ts";
import { matchWords } from "./match-words.ts";
import { type Stretch, type WordPiece, stretchesOf } from "./word-stretches.ts";

/** Words that a row of the log deletes in one place and inserts in another: so many units that follow on each other. */
export interface MovedWords {
  /** The item that they are in now, and their first clock in it. */
  readonly item: Y.Item;
  readonly clock: number;
  /** The item that they were in, and where in it. */
  readonly was: Y.Item;
  readonly origin: Origin;
  readonly length: number;
}

/**
 * The words that a transaction, whose structs have not been collected yet, moves. The editor writes a paragraph that is
 * split, joined, made a heading, put into a list or dragged elsewhere as deleted and inserted anew.
 */
export function movedWords(transaction: Y.Transaction): MovedWords[] {
  const { gone, come } = stretchesOf(transaction);
  if (gone.length === 0 || come.length === 0) return [];
  return matchWords(gone, come).flatMap((match) =>
    paired(come[match.come], match.comeAt, gone[match.gone], match.goneAt, match.length),
  );
}

function paired(
  to: Stretch | undefined,
  toAt: number,
  from: Stretch | undefined,
  fromAt: number,
  length: number,
): MovedWords[] {
  const moved: MovedWords[] = [];
  for (let done = 0; done < length;) {
    const now = to && pieceAt(to.pieces, toAt + done);
    const was = from && pieceAt(from.pieces, fromAt + done);
    if (!now || !was) throw new Error("a match reaches beyond its words");
    const [nowAt, wasAt] = [toAt + done - now.start, fromAt + done - was.start];
    const units = Math.min(length - done, now.length - nowAt, was.length - wasAt);
    const { client: clientId, clock } = was.item.id;
    moved.push({
      item: now.item,
      clock: now.item.id.clock + nowAt,
      was: was.item,
      origin: { clientId, clock: clock + wasAt },
      length: units,
    });
    done += units;
  }
  return moved;
}

function pieceAt(pieces: readonly WordPiece[], at: number): WordPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start + piece.length <= at) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}
