import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "../errors.ts";

const decoders = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/**
 * A body, decompressed, of at most `maxBytes` before as well as after; what comes beyond is not waited for. Throws
 * `page-too-large`, and `page-failed` for what cannot be decompressed.
 */
export async function readLimited(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  const decoder = decoders.get(name);
  if (!decoder && name !== "" && name !== "identity") {
    throw new AppError("page-failed", { reason: `compressed as ${name.slice(0, 40)}` });
  }
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const limit = upTo(maxBytes);
  try {
    await (decoder ? pipeline(body, limit, decoder(), limit, collect) : pipeline(body, limit, collect));
  } catch (error) {
    if (!isCodecFault(error)) throw error;
    throw new AppError("page-failed", { reason: "badly compressed" }, { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function upTo(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let length = 0;
    for await (const chunk of source) {
      length += chunk.length;
      if (length > maxBytes) throw new AppError("page-too-large", { maxBytes });
      yield chunk;
    }
  };
}

function isCodecFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ERR__");
}
