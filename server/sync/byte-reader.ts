const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads lib0's encoding from bytes, and throws RangeError rather than read past their end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("unexpected end");
    return byte;
  }

  /** An integer from 0 to 2^53 - 1. */
  uint(): number {
    let value = this.byte();
    if (value < 128) return value;
    value &= 127;
    for (let unit = 128; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError("integer out of range");
      if (byte < 128) return value;
    }
  }

  skipInt(): void {
    let bits = 6;
    for (let byte = this.byte(); byte >= 128; byte = this.byte()) {
      bits += 7;
      if (bits > 60) throw new RangeError("integer out of range");
    }
  }

  skip(length: number): void {
    if (length > this.#bytes.length - this.#at) throw new RangeError("unexpected end");
    this.#at += length;
  }

  /** The next `uint` bytes, not copied. */
  block(): Uint8Array {
    const length = this.uint();
    const from = this.#at;
    this.skip(length);
    return this.#bytes.subarray(from, this.#at);
  }

  string(): string {
    return strict.decode(this.block());
  }

  /** Passes over a string and returns its length in UTF-16 units. Throws TypeError when it is not UTF-8. */
  skipString(): number {
    const length = this.uint();
    const from = this.#at;
    this.skip(length);
    for (let at = from; at < this.#at; at++) {
      if ((this.#bytes[at] ?? 0) > 127) return strict.decode(this.#bytes.subarray(from, this.#at)).length;
    }
    return length;
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError("bytes left over");
  }
}
