/** The kinds of document that can be read. */
export const readableTypes = ["text/html", "application/xhtml+xml", "text/plain", "application/pdf"] as const;

export interface MediaType {
  /** In small letters, without parameters; empty when nothing is said. */
  readonly type: string;
  readonly charset: string | null;
}

export function readMediaType(header: string): MediaType {
  const [type = ""] = header.split(";");
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(header)?.[1] ?? null;
  return { type: type.trim().toLowerCase(), charset };
}

/** What bytes that came without a type, or as a mere download, are by their beginning; null for neither. */
export function sniffType(bytes: Uint8Array): "application/pdf" | "text/html" | null {
  const head = new TextDecoder("windows-1252")
    .decode(bytes.subarray(0, 1024))
    .replace(/^ï»¿/, "")
    .trimStart();
  if (head.startsWith("%PDF-")) return "application/pdf";
  return /^<(?:!doctype html|html|head|body|!--|\?xml)/i.test(head) ? "text/html" : null;
}

/** What a server says that does not know, or that would have it saved as a file. */
export const vagueTypes: ReadonlySet<string> = new Set([
  "",
  "application/octet-stream",
  "application/force-download",
  "application/download",
  "binary/octet-stream",
]);
