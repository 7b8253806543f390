import { deflateRawSync } from "node:zlib";

/** A file of the archive: its name in plain ASCII, and its bytes. */
export type ZipEntry = readonly [name: string, bytes: Uint8Array];

const fileSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;
const deflated = 8;

/** A ZIP archive (PKWARE's APPNOTE 6.3) whose files all bear the ISO `day` as their time, so that equal files give equal bytes. */
export function writeZip(entries: readonly ZipEntry[], day: string): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [written, bytes] of entries) {
    const name = new TextEncoder().encode(written);
    const packed = deflateRawSync(bytes);
    // Version, flags and method, time and day, checksum and sizes, lengths of the name and of what is extra.
    const kind = [u16(version), u16(0), u16(deflated), u16(0), u16(dosDay(day))];
    const sizes = [u32(crc32(bytes)), u32(packed.length), u32(bytes.length), u16(name.length), u16(0)];
    const common = [...kind, ...sizes];
    const file = join([u32(fileSignature), ...common, name, packed]);
    const place = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
    directory.push(join([u32(entrySignature), u16(version), ...common, ...place, name]));
    files.push(file);
    offset += file.length;
  }
  const listed = join(directory);
  const counts = [u16(entries.length), u16(entries.length)];
  const end = [u32(endSignature), u16(0), u16(0), ...counts, u32(listed.length), u32(offset), u16(0)];
  return join([...files, listed, ...end]);
}

/** A day as MS-DOS counts it, from 1980; what is no day of its years is its first. */
function dosDay(day: string): number {
  const [, year = 1980, month = 1, date = 1] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  return year < 1980 || year > 2107 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function u16(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8);
}

function u32(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
