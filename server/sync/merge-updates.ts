import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { ClockRanges } from "./clock-ranges.ts";
import { type ClientStructs, type DeletedRange, type ScannedUpdate, structsFrom } from "./scan-update.ts";

interface Piece {
  readonly bytes: Uint8Array;
  readonly structs: ClientStructs;
}

/**
 * One update that says what these say, in their order. Structs carry their references in full, so that lists of one
 * client that follow on each other are joined by copying bytes; Yjs itself does the rest where they overlap.
 */
export function mergeUpdates(updates: readonly ScannedUpdate[]): Uint8Array {
  const [first] = updates;
  if (first && updates.length === 1) return first.bytes;
  const pieces = joinable(updates);
  return pieces
    ? writeUpdate(pieces, (encoder) =>
        writeRanges(
          encoder,
          updates.flatMap(({ deletes }) => deletes),
        ),
      )
    : Y.mergeUpdates(updates.map(({ bytes }) => bytes));
}

/** The update without the structs of some clients; null when nothing is left. */
export function withoutClients(
  update: ScannedUpdate,
  unwanted: (client: number) => boolean,
): Uint8Array | null {
  const kept = update.structs.filter(({ client }) => !unwanted(client));
  if (kept.length === 0 && update.deletes.length === 0) return null;
  return writeUpdate(byClient(update.bytes, kept), (encoder) => copyDeletes(encoder, update));
}

/** What an update brings beyond the clocks that a reader has; deleted ranges are always repeated, as in Yjs. */
export function updateSince(
  update: Pick<ScannedUpdate, "bytes" | "structs" | "deletesFrom">,
  known: (client: number) => number,
): Uint8Array {
  const fresh = update.structs
    .filter(({ client, end }) => end > known(client))
    .map((structs) => structsFrom(update.bytes, structs, known(structs.client)));
  return writeUpdate(byClient(update.bytes, fresh), (encoder) => copyDeletes(encoder, update));
}

/** For each client the pieces that follow on each other, or null where some do not. */
function joinable(updates: readonly ScannedUpdate[]): Map<number, Piece[]> | null {
  const pieces = new Map<number, Piece[]>();
  for (const { bytes, structs: lists } of updates) {
    for (const structs of lists) {
      if (structs.base !== structs.clock) return null;
      const before = pieces.get(structs.client);
      const end = before?.at(-1)?.structs.end;
      if (!before || end === undefined) pieces.set(structs.client, [{ bytes, structs }]);
      else if (structs.clock === end) before.push({ bytes, structs });
      else if (structs.end > end || structs.clock < (before[0]?.structs.clock ?? 0)) return null;
    }
  }
  return pieces;
}

function byClient(bytes: Uint8Array, lists: readonly ClientStructs[]): Map<number, Piece[]> {
  return new Map(lists.map((structs) => [structs.client, [{ bytes, structs }]]));
}

function writeUpdate(
  pieces: Map<number, Piece[]>,
  writeRest: (encoder: encoding.Encoder) => void,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, pieces.size);
  // Yjs merges updates by reading them side by side, which needs the higher client first.
  const clients = pieces.size > 1 ? [...pieces].toSorted(([a], [b]) => b - a) : pieces;
  for (const [client, parts] of clients) {
    encoding.writeVarUint(
      encoder,
      parts.reduce((count, { structs }) => count + structs.count, 0),
    );
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, parts[0]?.structs.clock ?? 0);
    for (const { bytes, structs } of parts) {
      encoding.writeUint8Array(encoder, bytes.subarray(structs.from, structs.to));
    }
  }
  writeRest(encoder);
  return encoding.toUint8Array(encoder);
}

function copyDeletes(
  encoder: encoding.Encoder,
  { bytes, deletesFrom }: Pick<ScannedUpdate, "bytes" | "deletesFrom">,
): void {
  encoding.writeUint8Array(encoder, bytes.subarray(deletesFrom));
}

/** An update that deletes these ranges and does nothing else. */
export function writeDeletions(ranges: readonly DeletedRange[]): Uint8Array {
  return writeUpdate(new Map(), (encoder) => writeRanges(encoder, ranges));
}

function writeRanges(encoder: encoding.Encoder, ranges: readonly DeletedRange[]): void {
  const deleted = new ClockRanges();
  for (const { client, clock, end } of ranges) deleted.add(client, clock, end);
  encoding.writeVarUint(encoder, deleted.clients);
  for (const [client, borders] of deleted.entries()) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, borders.length / 2);
    for (let index = 0; index < borders.length; index += 2) {
      const clock = borders[index] ?? 0;
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, (borders[index + 1] ?? 0) - clock);
    }
  }
}
