import type { ReadDocument } from "#core/reading/document";
import { readDocument } from "#core/reading/read-document";

export const dayOfReading = [2026, 11, 26];

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads the bytes of a page as if they had been fetched on that day. */
export function readPageBytes(
  bytes: Uint8Array,
  {
    address = "https://www.kurier-rzeczny.example/kraj/strona",
    charset = null,
  }: { readonly address?: string | undefined; readonly charset?: string | null } = {},
): Promise<ReadDocument> {
  const name = address.split("/").at(-1) ?? "";
  return readDocument({ bytes, mediaType: "text/html", charset, address, name }, new Date(2026, 10, 26));
}
