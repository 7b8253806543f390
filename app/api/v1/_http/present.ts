import type { Operation } from "./contract.ts";

export interface FileAnswer {
  /** A stream for what may be long. */
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
  readonly contentType: string;
  /** Of ASCII letters, digits, hyphens and dots. */
  readonly filename: string;
}

/**
 * The answer as the contract states it: fields that it does not name are left out, and an answer that breaks it is an
 * error of ours. Nothing of it may be kept by caches, unless the contract says that it never changes.
 */
export function present(
  { response, status, immutable }: Operation,
  value: unknown,
  headers: Headers,
): Response {
  headers.set("cache-control", immutable ? "private, max-age=31536000, immutable" : "no-store");
  if (response === null) return new Response(null, { status, headers });
  if (response === "file") return presentFile(value as FileAnswer, status, headers);
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(response.parse(value)), { status, headers });
}

function presentFile(
  { bytes, filename, contentType }: FileAnswer,
  status: number,
  headers: Headers,
): Response {
  headers.set("content-type", contentType);
  headers.set("content-disposition", `attachment; filename="${filename}"`);
  headers.set("x-content-type-options", "nosniff");
  const body = bytes instanceof ReadableStream ? bytes : new Uint8Array(bytes);
  return new Response(body, { status, headers });
}
