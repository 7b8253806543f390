// Many clients of one process are sent the same bytes: each message is decoded once.
import * as decoding from "lib0/decoding";
import * as Y from "yjs";

export interface Span {
  readonly client: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** What an update says: the clocks that it brings and those that it deletes. */
export interface Spans {
  readonly inserted: readonly Span[];
  readonly deleted: readonly Span[];
  /** The update, shared by all who received the same bytes. */
  readonly bytes: Uint8Array;
}

export interface CaretMove {
  readonly client: number;
  readonly clock: number;
}

const longestKey = 2048;
const mostKept = 20_000;

function onceForEach<Value>(decode: (bytes: Uint8Array) => Value): (bytes: Uint8Array) => Value {
  const known = new Map<string, Value>();
  return (bytes) => {
    if (bytes.length > longestKey) return decode(bytes);
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostKept) known.clear();
    const value = decode(bytes.slice());
    known.set(key, value);
    return value;
  };
}

export const readSpans = onceForEach((bytes): Spans => {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const inserted = structs
    .filter((struct) => struct instanceof Y.Item || struct instanceof Y.GC)
    .map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length }));
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
  return { inserted, deleted, bytes };
});

export const readCaretMoves = onceForEach((bytes): readonly CaretMove[] => {
  const from = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(from) }, () => {
    const client = decoding.readVarUint(from);
    const clock = decoding.readVarUint(from);
    decoding.readVarString(from);
    return { client, clock };
  });
});
