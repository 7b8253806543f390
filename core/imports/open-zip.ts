import { inflateRawSync } from "node:zlib";
import { AppError, isAppError } from "../errors.ts";

/** The files of a ZIP archive, unpacked when they are asked for. */
export interface ZipFiles {
  readonly names: ReadonlySet<string>;
  /**
   * The bytes of a file, null if there is none. Throws `import-too-large` if it, or all that was read so far, unpacks to
   * more than the archive may, and `import-unreadable` if it is damaged.
   */
  readonly read: (name: string) => Uint8Array | null;
  /** The same for what the text can do without: null for what is damaged, or unpacks to more than `mostBytes`, which count for nothing else. */
  readonly readSpare: (name: string, mostBytes: number) => Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const fileLength = 30;
const longestComment = 65_535;
const mostEntries = 5_000;

/**
 * Reads the directory of a ZIP archive. Sizes that it declares are not believed: unpacking stops at `mostBytes` in all,
 * which is what makes an archive of a thousandfold harmless. Throws `import-unreadable` for what is no such archive.
 */
export function openZip(bytes: Uint8Array, mostBytes: number): ZipFiles {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let left = mostBytes;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const unpacked = unpack(packedBytes(bytes, view, entry), entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  const readSpare = (name: string, most: number): Uint8Array | null => {
    const entry = entries.get(name);
    try {
      return entry === undefined ? null : unpack(packedBytes(bytes, view, entry), entry, most);
    } catch (error) {
      if (isAppError(error)) return null;
      throw error;
    }
  };
  return { names: new Set(entries.keys()), read, readSpare };
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw broken("entries");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw broken("directory");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    entries.set(name.replace(/^\/+/, ""), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end stands last in the file, but for a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw broken("no-directory");
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (offset + fileLength > view.byteLength || view.getUint32(offset, true) !== fileSignature)
    throw broken("file");
  const from = offset + fileLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw broken("file");
  return bytes.subarray(from, from + packed);
}

function unpack(packed: Uint8Array, { method, encrypted }: Entry, mostBytes: number): Uint8Array {
  if (encrypted) throw new AppError("import-encrypted");
  if (packed.length > 0 && mostBytes <= 0) throw tooLarge();
  if (method === 0) {
    if (packed.length > mostBytes) throw tooLarge();
    return packed;
  }
  if (method !== 8) throw broken("method");
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : broken("packed", error);
  }
}

function tooLarge(): AppError {
  return new AppError("import-too-large", { reason: "unpacked" });
}

function broken(part: string, cause?: unknown): AppError {
  return new AppError("import-unreadable", { reason: "zip", part }, { cause });
}
