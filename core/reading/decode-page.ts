import { declaredCharset, decodeMarked, decodePolish, fitness, tryDecode } from "../imports/decode-bytes.ts";

const oldPolish = /^(?:iso-?8859-?2|latin-?2|windows-1250|cp-?1250|x-cp1250)$/i;
const western = /^(?:iso-?8859-?1|latin-?1|windows-1252|us-ascii)$/i;

/**
 * The text of a page: by its byte order mark, as UTF-8 if it is valid UTF-8, as the server or else the page declares it,
 * unless another encoding of Polish shows more Polish letters; declarations are often left over from a template.
 */
export function decodePage(bytes: Uint8Array, served: string | null): string {
  const text = decodeMarked(bytes) ?? tryDecode(bytes, "utf-8") ?? decodeOther(bytes, served);
  return text.replaceAll("\0", "");
}

function decodeOther(bytes: Uint8Array, served: string | null): string {
  const declared = [served, declaredCharset(bytes)].filter((charset) => charset !== null);
  for (const charset of declared) {
    if (/^utf-?8$/i.test(charset)) {
      const damaged = decodeDamaged(bytes);
      if (damaged !== null) return damaged;
    } else if (!oldPolish.test(charset)) {
      const text = tryDecode(bytes, charset);
      if (text !== null && !(western.test(charset) && isPolish(text))) return text;
    }
  }
  return decodePolish(bytes);
}

/** UTF-8 that was cut, or has a few bytes of something else in it. */
function decodeDamaged(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  // oxlint-disable-next-line no-control-regex -- everything that is not ASCII
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return broken * 4 < whole ? text : null;
}

/** A page that declares a western encoding out of habit, and is written in Polish. */
function isPolish(text: string): boolean {
  const bytes = Uint8Array.from(text.slice(0, 100_000), (letter) => letter.charCodeAt(0) & 0xff);
  return /<html[^<>]{0,300}\blang=["']?pl\b/i.test(text.slice(0, 5_000)) && fitness(decodePolish(bytes)) > 0;
}
