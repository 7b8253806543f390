/**
 * The text without what nobody sees: every line end becomes "\n" (a form feed stays: it begins a page), every
 * space a plain one, letters are composed (NFC), zero-width and control characters go. A soft hyphen stays only
 * at a line's end, where it tells that a word was broken. No-break spaces are set again at export.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, "\n")
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(invisible, "")
    .replace(/\u00AD(?! *\n)/g, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .normalize("NFC");
}

/** Zero-width joiners are kept where they shape what is seen: in emoji and in scripts other than Latin. */
const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?<![^\s\p{Script=Latin}\p{P}])[\u200C\u200D]/gu;
