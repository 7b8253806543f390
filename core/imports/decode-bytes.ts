import { AppError } from "../errors.ts";

const polishLetters = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g;
/** What the wrong one of two encodings shows where Polish letters should be, and control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const oddities = /[\u0080-\u009F¶¬±¹¼¦¡Ľľ]/g;
const prescan = 1_024;

/**
 * The text of a file: by its byte order mark, as UTF-8 if it is valid UTF-8, by what a page declares (`html`),
 * or else in that of windows-1250 and ISO-8859-2 which shows more Polish letters. Throws `import-unreadable`
 * for bytes that are no text.
 */
export function decodeBytes(bytes: Uint8Array, html = false): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  if (isBinary(bytes)) throw new AppError("import-unreadable", { reason: "binary" });
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const declared = html ? declaredCharset(bytes) : null;
  const page = declared === null ? null : tryDecode(bytes, declared);
  return page ?? decodePolish(bytes);
}

/** The text of bytes that begin with a byte order mark; null for others. Throws `import-unreadable`. */
export function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  const encoding =
    first === 0xef && second === 0xbb && third === 0xbf
      ? "utf-8"
      : first === 0xff && second === 0xfe
        ? "utf-16le"
        : first === 0xfe && second === 0xff
          ? "utf-16be"
          : null;
  if (encoding === null) return null;
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError("import-unreadable", { reason: "invalid", encoding });
  return text;
}

/** Text without a byte order mark has no null bytes, and few control characters. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  return (
    /^(%PDF-|\{\\rtf)/.test(String.fromCharCode(...bytes.subarray(0, 5))) || controls > bytes.length / 50
  );
}

/** Null for what is not in that encoding, or if there is none of that name. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not this encoding, or none that is known: the caller tries the next
  }
}

/** What the page itself says. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, prescan));
  return /<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** In that of the two old Polish encodings which fits better. */
export function decodePolish(bytes: Uint8Array): string {
  const texts = ["windows-1250", "iso-8859-2"].map((encoding) => new TextDecoder(encoding).decode(bytes));
  const [windows = "", iso = ""] = texts;
  return fitness(iso) > fitness(windows) ? iso : windows;
}

/** How much it looks like Polish, and how little like one encoding read as another. */
export function fitness(text: string): number {
  return (text.match(polishLetters)?.length ?? 0) - 2 * (text.match(oddities)?.length ?? 0);
}
