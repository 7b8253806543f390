/**
 * A text as whole words, white space and single signs, in order and with nothing left out. A number with its decimal sign is
 * one word: 3,4 does not become 3,5 by a change of its last digit.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfToken(text, from);
    tokens.push(text.slice(from, to));
    from = to;
  }
  return tokens;
}

/** In UTF-16 units. */
export function lengthOf(tokens: readonly string[]): number {
  let length = 0;
  for (const token of tokens) length += token.length;
  return length;
}

/** Read letter by letter: a regular expression with Unicode's classes takes four times as long. */
function endOfToken(text: string, from: number): number {
  const kind = kindAt(text, from);
  const first = from + unitsAt(text, from);
  if (kind === sign) return first;
  if (kind === digit) {
    const end = endOfDecimals(text, from);
    if (end > from) return end;
  }
  return endOf(text, first, kind === space ? isSpace : isOfWord);
}

/** Of digits that go on after a decimal sign; `from` where they do not. */
function endOfDecimals(text: string, from: number): number {
  let [end, at] = [from, endOf(text, from, isDigit)];
  while (text[at] === "." || text[at] === ",") {
    const next = endOf(text, at + 1, isDigit);
    if (next === at + 1) break;
    [end, at] = [next, next];
  }
  return end;
}

function endOf(text: string, from: number, belongs: (kind: Kind) => boolean): number {
  let at = from;
  while (at < text.length && belongs(kindAt(text, at))) at += unitsAt(text, at);
  return at;
}

const isDigit = (kind: Kind) => kind === digit;
const isSpace = (kind: Kind) => kind === space;
const isOfWord = (kind: Kind) => kind === letter || kind === digit;

type Kind = number;
const unknown = 0;
const sign = 1;
const letter = 2;
const digit = 3;
const space = 4;

/** Of each UTF-16 unit that is a letter or sign by itself, once it was met. */
const kinds = new Uint8Array(0x1_0000);

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? unknown;
  if (known !== unknown) return known;
  if (unitsAt(text, at) > 1) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  if (isSurrogate(unit)) return sign;
  return (kinds[unit] = kindOf(text.charAt(at)));
}

function kindOf(character: string): Kind {
  if (/\p{N}/u.test(character)) return digit;
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  return /\s/u.test(character) ? space : sign;
}

function unitsAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
