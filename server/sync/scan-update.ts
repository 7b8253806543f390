import { ByteReader } from "./byte-reader.ts";

/** What one update brings of one Yjs client: structs for the clocks [clock, end), as bytes [from, to) of the update. */
export interface ClientStructs {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  /** How many structs these bytes hold. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The clocks below this one must be there already: where the structs begin, or end to be skipped. */
  readonly base: number;
}

export interface DeletedRange {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

/** The structure of a Yjs update (encoding 1), read without building a document. */
export interface ScannedUpdate {
  readonly bytes: Uint8Array;
  readonly structs: readonly ClientStructs[];
  readonly deletes: readonly DeletedRange[];
  /** Where in the bytes the deleted ranges begin. */
  readonly deletesFrom: number;
  /** The clocks of other clients that the structs hang on: each must be there up to this one. */
  readonly needs: ReadonlyMap<number, number>;
}

/** Clocks are kept as 32-bit integers; no text comes near. */
const highestClock = 0x7fff_ffff;
/** lib0 reads nested values by recursion: deeper ones would take the stack of whoever applies them. */
const deepestValue = 50;

const gc = 0;
const skip = 10;
const lowFiveBits = 31;
const hasParentKey = 32;
const hasRightOrigin = 64;
const hasOrigin = 128;
const typesWithName = new Set([3, 5]);
const highestType = 6;

const nothing: ReadonlyMap<number, number> = new Map();

/**
 * Reads an update whole, as strictly as Yjs would when it applies it, so that what passes here can be stored and
 * sent on unapplied. Takes time and memory in proportion to the bytes. Throws RangeError or SyntaxError.
 * The format is that of Yjs 13: structs by client, then the deleted ranges by client.
 */
export function scanUpdate(bytes: Uint8Array): ScannedUpdate {
  const reader = new ByteReader(bytes);
  const needs = new Needs();
  const structs = readStructs(reader, needs);
  const deletesFrom = reader.position;
  const deletes = readDeletes(reader);
  reader.end();
  return { bytes, structs, deletes, deletesFrom, needs: needs.all };
}

/** The part of one client's structs from the struct that holds `clock` on. */
export function structsFrom(bytes: Uint8Array, structs: ClientStructs, clock: number): ClientStructs {
  if (clock <= structs.clock) return structs;
  const reader = new ByteReader(bytes, structs.from);
  const needs = new Needs();
  let at = structs.clock;
  for (let passed = 0; passed < structs.count; passed++) {
    const from = reader.position;
    needs.clock = Infinity;
    const end = at + readStruct(reader, reader.byte(), needs);
    if (end > clock) return { ...structs, clock: at, from, count: structs.count - passed };
    at = end;
  }
  return { ...structs, clock: structs.end, from: structs.to, count: 0 };
}

/** What the structs hang on, beside the structs before them of the same client. */
class Needs {
  #clocks: Map<number, number> | null = null;
  /** The struct that is being read. */
  client = 0;
  clock = 0;

  add(client: number, clock: number): void {
    if (client === this.client) {
      if (clock >= this.clock) throw new RangeError("a struct hangs on a later one");
      return;
    }
    this.#clocks ??= new Map();
    if ((this.#clocks.get(client) ?? 0) <= clock) this.#clocks.set(client, clock + 1);
  }

  get all(): ReadonlyMap<number, number> {
    return this.#clocks ?? nothing;
  }
}

function readStructs(reader: ByteReader, needs: Needs): ClientStructs[] {
  const clients = reader.uint();
  const found: ClientStructs[] = [];
  const seen = clients > 1 ? new Set<number>() : null;
  for (let index = 0; index < clients; index++) {
    const structs = readClient(reader, needs);
    // Yjs would forget the first of two lists of one client.
    if (seen?.has(structs.client)) throw new RangeError(`client ${structs.client} listed twice`);
    seen?.add(structs.client);
    found.push(structs);
  }
  return found;
}

function readClient(reader: ByteReader, needs: Needs): ClientStructs {
  const count = reader.uint();
  const client = reader.uint();
  const clock = reader.uint();
  const from = reader.position;
  let end = clock;
  let base = clock;
  for (let index = 0; index < count; index++) {
    const info = reader.byte();
    needs.client = client;
    needs.clock = end;
    const length = readStruct(reader, info, needs);
    if (length < 1) throw new RangeError("empty struct");
    end += length;
    if (info === skip) base = end;
  }
  if (end > highestClock) throw new RangeError(`clock ${end} out of range`);
  return { client, clock, end, count, from, to: reader.position, base };
}

/** Reads one struct and returns how many clocks it takes. */
function readStruct(reader: ByteReader, info: number, needs: Needs): number {
  const ref = info & lowFiveBits;
  if (ref === gc || ref === skip) {
    if (ref === skip && info !== skip) throw new RangeError(`struct ${info}`);
    return reader.uint();
  }
  if (info & hasOrigin) readId(reader, needs);
  if (info & hasRightOrigin) readId(reader, needs);
  if ((info & (hasOrigin | hasRightOrigin)) === 0) {
    if (reader.uint() === 1) reader.skipString();
    else readId(reader, needs);
    if (info & hasParentKey) reader.skipString();
  }
  return readContent(reader, ref);
}

function readId(reader: ByteReader, needs: Needs): void {
  const client = reader.uint();
  needs.add(client, reader.uint());
}

/** Reads an item's content and returns its length, in UTF-16 units for text. */
function readContent(reader: ByteReader, ref: number): number {
  switch (ref) {
    case 1: // deleted
      return reader.uint();
    case 2: // JSON
      return repeat(reader.uint(), () => readJson(reader, "undefined"));
    case 3: // binary
      reader.skip(reader.uint());
      return 1;
    case 4: // text
      return reader.skipString();
    case 5: // embed
      readJson(reader);
      return 1;
    case 6: // format
      reader.skipString();
      readJson(reader);
      return 1;
    case 7: // type
      readType(reader);
      return 1;
    case 8: // any
      return repeat(reader.uint(), () => readAny(reader, 0));
    case 9: // document
      reader.skipString();
      readAny(reader, 0);
      return 1;
    default:
      throw new RangeError(`content ${ref}`);
  }
}

function repeat(times: number, read: () => void): number {
  for (let index = 0; index < times; index++) read();
  return times;
}

function readJson(reader: ByteReader, besides?: string): void {
  const text = reader.string();
  if (text !== besides) JSON.parse(text);
}

function readType(reader: ByteReader): void {
  const type = reader.uint();
  if (type > highestType) throw new RangeError(`type ${type}`);
  if (typesWithName.has(type)) reader.skipString();
}

/** A value in lib0's "any" encoding. */
function readAny(reader: ByteReader, depth: number): void {
  if (depth > deepestValue) throw new RangeError("value nested too deeply");
  const type = reader.byte();
  switch (type) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125: // integer
      return reader.skipInt();
    case 124: // float32
      return reader.skip(4);
    case 123: // float64
    case 122: // bigint
      return reader.skip(8);
    case 119:
      reader.skipString();
      return;
    case 118: // object
      repeat(reader.uint(), () => {
        reader.skipString();
        readAny(reader, depth + 1);
      });
      return;
    case 117: // array
      repeat(reader.uint(), () => readAny(reader, depth + 1));
      return;
    case 116: // bytes
      return reader.skip(reader.uint());
    default:
      throw new RangeError(`value ${type}`);
  }
}

function readDeletes(reader: ByteReader): DeletedRange[] {
  const found: DeletedRange[] = [];
  const clients = reader.uint();
  for (let index = 0; index < clients; index++) {
    const client = reader.uint();
    const ranges = reader.uint();
    for (let range = 0; range < ranges; range++) {
      const clock = reader.uint();
      const end = clock + reader.uint();
      if (end > highestClock) throw new RangeError(`clock ${end} out of range`);
      // Where Yjs lacks what it would delete, it cannot keep it for later.
      if (end === clock) throw new RangeError("empty deleted range");
      found.push({ client, clock, end });
    }
  }
  return found;
}
