/** An address in a text: its place in UTF-16 units, and where it leads. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const longestAddress = 2_048;
const addressStart = /https?:\/\/|www\./i;
const addressChars = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;

/** The bare addresses in `text`, left to right: http, https, www and e-mail. */
export function recogniseLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(/[^\s<>"„”“«»]+/g)) {
    if (match[0].length > longestAddress) continue;
    const link = linkInWord(match[0]);
    if (link !== null) found.push({ ...link, start: link.start + match.index, end: link.end + match.index });
  }
  return found;
}

/** Whether the line holds addresses and nothing else. */
export function isLinkLine(text: string): boolean {
  if (!addressStart.test(text.slice(0, 12))) return false;
  return text.split(" ").every((word) => {
    const link = word.length <= longestAddress ? linkInWord(word) : null;
    return link !== null && !link.href.startsWith("mailto:") && link.start === 0;
  });
}

/** Whether an address begins at the start of `word`, be it cut off after the scheme. */
export function beginsLink(word: string): boolean {
  return /^[(<[]?(https?:\/\/|https?:$|www\.)/i.test(word);
}

/** Whether every character of `word` may stand in an address. */
export function fitsInLink(word: string): boolean {
  return word.length <= longestAddress && addressChars.test(word);
}

/** `word` without the full stop, comma or closing bracket that belongs to the sentence. */
export function withoutClosing(word: string): string {
  const unopened = { ")": surplus(word, "(", ")"), "]": surplus(word, "[", "]") };
  let end = word.length;
  while (end > 0) {
    const last = word.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (unopened[last] <= 0) break;
      unopened[last] -= 1;
    } else if (!/[.,;:!?'’…*]/.test(last)) break;
    end -= 1;
  }
  return word.slice(0, end);
}

function linkInWord(word: string): FoundLink | null {
  const start = word.search(addressStart);
  if (start < 0) return mailInWord(word);
  if (start > 0 && /[\p{L}\p{N}]/u.test(word.charAt(start - 1))) return null;
  const address = withoutClosing(word.slice(start));
  if (!/^(https?:\/\/[^/\s]|www\.[^/\s.]+\.[^/\s])/i.test(address)) return null;
  const href = /^www/i.test(address) ? `https://${address}` : address;
  return URL.canParse(href) ? { start, end: start + address.length, href } : null;
}

function mailInWord(word: string): FoundLink | null {
  if (word.length > 254 || !word.includes("@")) return null;
  const start = word.search(/[A-Za-z0-9]/);
  const address = withoutClosing(word.slice(Math.max(start, 0)));
  if (!/^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(address)) return null;
  return { start, end: start + address.length, href: `mailto:${address}` };
}

function surplus(text: string, open: string, close: string): number {
  return text.split(close).length - text.split(open).length;
}
